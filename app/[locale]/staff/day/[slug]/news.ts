import { callRefusals, checkInRefusals, shiftRefusals, stepRefusals } from "@/lib/visit/refusals";

const refusals = [...checkInRefusals, ...callRefusals, ...stepRefusals, ...shiftRefusals] as const;
type Refusal = (typeof refusals)[number];

/** What the address says of the last press. */
export type News = {
  isIn: boolean;
  ticket: number | null;
  refused: Refusal | null;
  found: string[] | null;
  elsewhere: number;
};

const numberIn = (text: unknown) => (typeof text === "string" && /^[0-9]{1,6}$/.test(text) ? Number(text) : null);

/** Reads what was just done, why it was not, or who was found, from an address; nothing for anything else. */
export function newsOf({ done, ticket, refused, found, elsewhere }: Record<string, unknown>): News {
  return {
    isIn: done === "in",
    ticket: numberIn(ticket),
    refused: refusals.find((known) => known === refused) ?? null,
    found: typeof found === "string" ? found.split(",").filter(Boolean) : null,
    elsewhere: numberIn(elsewhere) ?? 0,
  };
}
