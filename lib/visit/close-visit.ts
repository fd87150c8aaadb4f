import { row, sql } from "@/lib/db/sql";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";

/** Why a visit that is still open at the end of the day is closed. */
export const closeReasons = ["helped", "went_away", "sent_home", "comes_back"] as const;
export type CloseReason = (typeof closeReasons)[number];

export const closeRefusals = ["not_there", "changed_meanwhile", "not_helped", "document_here"] as const;
export type CloseRefusal = (typeof closeRefusals)[number];
type CloseOutcome = { ok: true } | { ok: false; reason: CloseRefusal };

/**
 * Closes an open visit of a location, at whichever desk it is: `helped` is done, any other reason has left.
 *
 * Refuses: `not_helped` for somebody whom no desk was helping, `document_here` while a document that they came for lies here,
 * `changed_meanwhile` when it is closed, `not_there` also for a visit of another location.
 * Throws: when the database fails; nothing has changed then.
 */
export async function closeVisit(
  { visitId, locationId, reason: why }: { visitId: string; locationId: string; reason: CloseReason },
  now: DateTime,
): Promise<CloseOutcome> {
  const { reason } = await row<{ reason: CloseRefusal | null }>(sql`
    select reason from close_visit(${visitId}, ${locationId}, ${why}, ${now.toJSDate()})`);
  noteSlotChange();
  return reason ? { ok: false, reason } : { ok: true };
}
