import { type CloseRefusal, closeRefusals } from "@/lib/visit/close-visit";

/** What the address says of the last press. */
export type News = { isClosed: boolean; missed: number | null; refused: CloseRefusal | null };

/** Reads what was just closed or marked, or why it was not, from an address; nothing for anything else. */
export function newsOf({ done, missed, refused }: Record<string, unknown>): News {
  return {
    isClosed: done === "closed",
    missed: typeof missed === "string" && /^[0-9]{1,5}$/.test(missed) ? Number(missed) : null,
    refused: closeRefusals.find((known) => known === refused) ?? null,
  };
}
