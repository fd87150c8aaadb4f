import type { Author } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { arrivalAfterTransfer } from "./arrival-after-transfer";
import { type DocumentStepRefusal, stepDocument } from "./step-document";

type Request = {
  document: { id: string; locationId: string };
  toLocationId: string;
  /** The location whose clerk has it in hand; null when an applicant asks, and it is still to be packed. */
  locationId: string | null;
  version?: number;
  author: Author;
};

export type SendOnOutcome = { ok: true; expectedOn: string } | { ok: false; reason: DocumentStepRefusal };

/**
 * Sends a document that lies ready to another location, where it can be from `expectedOn` on.
 *
 * What an applicant asks for (`locationId` null) stands on the list "to send" of the location where it lies, until a clerk
 * there packs it. To reserve it for an appointment at the other location, link it in `appointment_document` in the same
 * transaction: it is reserved by itself when it arrives.
 *
 * Units: `expectedOn` is a date, "YYYY-MM-DD"; `now` an instant.
 * Refuses: as `stepDocument`. Throws: when the database fails; nothing has changed then.
 */
export async function sendOn(
  { document, toLocationId, locationId, version, author }: Request,
  now: DateTime,
  run?: typeof rows,
): Promise<SendOnOutcome> {
  const expectedOn = await arrivalAfterTransfer(document.locationId, toLocationId, now, run);
  const step = {
    documentId: document.id,
    step: "send_on" as const,
    locationId,
    version,
    toLocationId,
    expectedOn,
    author,
  };
  const outcome = await stepDocument(step, now, run);
  return outcome.ok ? { ok: true, expectedOn } : outcome;
}
