import type { LetterDocument } from "./letter-document";
import type { DocumentStatus } from "./states";

/** What somebody learns of what their letter is about. */
export type Whereabouts =
  | { kind: "unknown" }
  /** All of it lies there, `keptUntil` the earliest date ("YYYY-MM-DD"). */
  | { kind: "ready"; documents: LetterDocument[]; keptUntil: string | null }
  /** An appointment has it already. */
  | { kind: "reserved"; documents: LetterDocument[] }
  /** Not there yet, or not to be found: `expectedOn` is when the last of it can be there, as far as that is known. */
  | {
      kind: "not_ready";
      documents: LetterDocument[];
      why: "made" | "on_its_way" | "missing";
      expectedOn: string | null;
    }
  /** Nothing of it is left to collect. */
  | { kind: "closed"; why: "handed_over" | "faulty" | "gone" };

/** Whether a document in this state can be collected now or later; a new state does not compile without saying so. */
const isOpen: Record<DocumentStatus, boolean> = {
  produced: true,
  in_transit: true,
  ready: true,
  reserved: true,
  missing: true,
  handed_over: false,
  faulty: false,
  withdrawn: false,
  returned: false,
};

function closedWhy(documents: readonly LetterDocument[]): "handed_over" | "faulty" | "gone" {
  const has = (status: DocumentStatus) => documents.some((document) => document.status === status);
  if (has("faulty")) return "faulty";
  return has("handed_over") ? "handed_over" : "gone";
}

/**
 * What a person learns of the documents of one letter: they are collected together, so the slowest of them decides.
 *
 * Units: dates are "YYYY-MM-DD".
 */
export function whereaboutsOf(all: readonly LetterDocument[]): Whereabouts {
  if (all.length === 0) return { kind: "unknown" };
  const documents = all.filter(({ status }) => isOpen[status]);
  if (documents.length === 0) return { kind: "closed", why: closedWhy(all) };

  const has = (status: DocumentStatus) => documents.some((document) => document.status === status);
  const waiting = documents.filter(({ status }) => status !== "ready" && status !== "reserved");
  if (waiting.length > 0) {
    const dates = waiting.map(({ expectedOn }) => expectedOn);
    const why = has("missing") ? "missing" : has("produced") ? "made" : "on_its_way";
    const expectedOn = why === "missing" || dates.includes(null) ? null : (dates.sort().at(-1) ?? null);
    return { kind: "not_ready", documents, why, expectedOn };
  }
  if (has("reserved")) return { kind: "reserved", documents };
  const kept = documents.flatMap(({ keptUntil }) => keptUntil ?? []).sort();
  return { kind: "ready", documents, keptUntil: kept[0] ?? null };
}
