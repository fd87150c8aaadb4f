import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import { recordVisit } from "./record-visit";

/** Why a visit that is still open at the end of the day is closed. */
export const closeReasons = ["helped", "went_away", "sent_home", "comes_back"] as const;
export type CloseReason = (typeof closeReasons)[number];

export const closeRefusals = ["not_there", "changed_meanwhile", "not_helped", "document_here"] as const;
export type CloseRefusal = (typeof closeRefusals)[number];

type Close = {
  visitId: string;
  locationId: string;
  reason: CloseReason;
  /** Who closes it. */
  clerk: { id: string; name: string };
};
type CloseOutcome = { ok: true } | { ok: false; reason: CloseRefusal };

/**
 * Closes an open visit of a location, at whichever desk it is: `helped` is done, any other reason has left.
 *
 * Refuses: `not_helped` for somebody whom no desk was helping, `document_here` while a document that they came for lies here,
 * `changed_meanwhile` when it is closed, `not_there` also for a visit of another location.
 * Throws: when the database fails; nothing has changed then.
 */
export async function closeVisit(
  { visitId, locationId, reason: why, clerk }: Close,
  now: DateTime,
): Promise<CloseOutcome> {
  const outcome = await transaction<CloseOutcome>(async ({ run }) => {
    const [closed] = await run<{ reason: CloseRefusal | null; before: object; after: object }>(sql`
      select reason, was as before, became as after
      from close_visit_and_tell(${visitId}, ${locationId}, ${why}, ${now.toJSDate()})`);
    if (!closed || closed.reason) return { ok: false, reason: closed?.reason ?? "not_there" };
    const told = { before: closed.before, after: { ...closed.after, reason: why } };
    await recordVisit(clerk, { action: "visit_closed", visitId, locationId, ...told }, run);
    return { ok: true };
  });
  noteSlotChange();
  return outcome;
}
