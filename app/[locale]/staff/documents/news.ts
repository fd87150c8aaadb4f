import { settleRefusals } from "@/lib/document/settle-document-check";
import { stepRefusals } from "@/lib/document/step-document";
import { isId } from "@/lib/plan/is-id";

const done = [
  "arrive",
  "shelve",
  "send_on",
  "leave",
  "miss",
  "find",
  "fault",
  "withdraw",
  "return",
  "remind",
  "returned",
  "delivered",
  "check_here",
  "check_sent",
  "check_partly",
  "check_mail",
  "check_staff",
  "check_told",
] as const;
const refusals = [...new Set([...stepRefusals, ...settleRefusals])];

/** What the address says of the last press: what was done, why it was not, or which documents were found. */
export type News = {
  done: (typeof done)[number] | null;
  count: number;
  refused: (typeof refusals)[number] | null;
  found: string[] | null;
};

/** Reads the news from an address; nothing for anything else. */
export function newsOf(params: Record<string, string | string[] | undefined>): News {
  const text = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  return {
    done: done.find((known) => known === text("done")) ?? null,
    count: /^[0-9]{1,4}$/.test(text("count")) ? Number(text("count")) : 0,
    refused: refusals.find((known) => known === text("refused")) ?? null,
    found: params.found === undefined ? null : text("found").split(",").filter(isId),
  };
}
