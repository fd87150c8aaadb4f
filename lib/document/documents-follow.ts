import type { rows } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { lockAppointmentDocuments, type PartyDocument } from "./party-documents.sql";
import type { PickupRefusal } from "./pickup";
import { sendOn } from "./send-on";
import { stepDocument } from "./step-document";

const product = { id: null, name: "loketplanner" };

type Follow = { appointmentId: string; sends: boolean };

/** Sends a reserved document after its appointment, if it can be there in time. */
async function send(document: PartyDocument, now: DateTime, run: typeof rows): Promise<PickupRefusal | null> {
  const { id, locationId, at, on } = document;
  const freed = await stepDocument({ documentId: id, step: "free", locationId: null, author: product }, now, run);
  if (!freed.ok) return "document_elsewhere";
  const sent = await sendOn(
    { document: { id, locationId }, toLocationId: at, locationId: null, author: product },
    now,
    run,
  );
  return sent.ok && sent.expectedOn <= on ? null : "document_elsewhere";
}

async function follow(
  document: PartyDocument,
  sends: boolean,
  { now, run }: { now: DateTime; run: typeof rows },
): Promise<PickupRefusal | null> {
  const { status, locationId, expectedOn, at, on } = document;
  const isHere = locationId === at;
  if (status === "in_transit" || status === "produced") {
    if (!isHere) return "document_elsewhere";
    return expectedOn !== null && expectedOn > on ? "document_not_ready" : null;
  }
  if (status === "reserved" && !isHere) return sends ? send(document, now, run) : "document_elsewhere";
  return isHere || !["ready", "missing"].includes(status) ? null : "document_elsewhere";
}

/**
 * Lets the documents of an appointment follow it, once it was moved in the caller's transaction: what is reserved elsewhere
 * is sent there if `sends`, and nothing is collected before it can be there.
 *
 * Units: `now` is an instant.
 * Refuses: `document_elsewhere` when one lies, or goes, elsewhere and cannot be sent in time, `document_not_ready` when it
 * is still on its way then; the caller then undoes the move.
 * Throws: when the database fails.
 */
export async function documentsFollow(
  { appointmentId, sends }: Follow,
  now: DateTime,
  run: typeof rows,
): Promise<PickupRefusal | null> {
  for (const document of await lockAppointmentDocuments(appointmentId, run)) {
    const refusal = await follow(document, sends, { now, run });
    if (refusal) return refusal;
  }
  return null;
}
