import { handOverRefusals } from "@/lib/handover/hand-over";
import { againRefusals } from "@/lib/visit/book-again";
import { stepRefusals } from "@/lib/visit/refusals";

const doneWords = ["card", "handed_over", "aside", "announced", "again", "pickup", "avoidable"] as const;
export type Done = (typeof doneWords)[number];

const refusals = [...new Set([...stepRefusals, ...handOverRefusals, ...againRefusals, "not_this_visit" as const])];
export type Refusal = (typeof refusals)[number];

/** Reads what was just done, or why it was not, from an address; null for anything else. */
export function newsOf({ done, refused }: Record<string, unknown>): { done: Done | null; refused: Refusal | null } {
  return {
    done: doneWords.find((known) => known === done) ?? null,
    refused: refusals.find((known) => known === refused) ?? null,
  };
}
