import type { AuditAction } from "@/lib/audit/actions";
import { type Author, type Change, recordChange } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";
import type { RegisteredAs } from "./registration";
import type { DocumentStep } from "./states";

/** What the audit calls what is done with a document. */
export const documentActions = {
  announce: "document_announced",
  remind: "document_owner_reminded",
  registered: "document_registered",
  expected: "document_expected",
  arrived: "document_arrived",
  found: "document_found",
  taken_in: "document_taken_in",
  shelved: "document_shelved",
  already_here: "document_registered",
  dispatch: "document_dispatched",
  arrive: "document_arrived",
  take_in: "document_taken_in",
  shelve: "document_shelved",
  send_on: "document_sent_on",
  leave: "document_packed",
  reserve: "document_reserved",
  free: "document_freed",
  hand_over: "document_handed_over",
  miss: "document_missed",
  find: "document_found",
  fault: "document_faulted",
  withdraw: "document_withdrawn",
  return: "document_returned",
} as const satisfies Record<DocumentStep | RegisteredAs | "announce" | "remind", AuditAction>;

type Told = {
  documentId: string;
  done: keyof typeof documentActions;
  /** Whose clerk did it; null for nobody's. */
  locationId: string | null;
  /** As `state_of_document` in the database gives them: no name, no number. */
  before?: unknown;
  after?: unknown;
};

/** What was done with a document, as the audit keeps it. */
export function documentChange({ documentId, done, ...told }: Told): Change {
  return { ...told, action: documentActions[done], subjectKind: "document", subjectId: documentId };
}

/**
 * Writes down what a member of staff did with a document, in the transaction that does it; what the product does by itself stands
 * in the history of the document alone.
 *
 * Throws: when the database fails.
 */
export async function recordDocument(author: Author, told: Told, run: typeof rows): Promise<void> {
  if (author.id !== null) await recordChange(author, documentChange(told), run);
}
