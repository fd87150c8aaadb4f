import { type WorklistRefusal, worklistRefusals } from "@/lib/worklist/refusals";

/** What has just been done, as the address of a page tells it. */
export const doneWords = ["kept", "moved", "offered", "cancelled", "accepted", "declined", "noted"] as const;
export type Done = (typeof doneWords)[number];

/** Reads what was just done, or why it was not, from an address; null for anything else. */
export function newsOf({ done, refused }: Record<string, unknown>): {
  done: Done | null;
  refused: WorklistRefusal | null;
} {
  return {
    done: doneWords.find((known) => known === done) ?? null,
    refused: worklistRefusals.find((known) => known === refused) ?? null,
  };
}
