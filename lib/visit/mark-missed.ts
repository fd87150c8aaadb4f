import { recordChanges } from "@/lib/audit/record-changes";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";

/** Nobody is marked as not come before so many minutes after their time. */
export const missedAfterMinutes = 15;

type Missed = {
  locationId: string;
  appointmentIds?: string[] | null;
  /** Who marks them. */
  clerk: { id: string; name: string };
};

/**
 * Marks who did not come today at a location: all of them, or only these appointments; whoever was let in, even at this very
 * moment, is left alone. Returns how many. They may book again at once; each is written down.
 *
 * Throws: when the database fails; nobody is marked then.
 */
export async function markMissed({ locationId, appointmentIds = null, clerk }: Missed, now: DateTime): Promise<number> {
  const missed = await transaction<number>(async ({ run }) => {
    const marked = await run<{ visitId: string; appointmentId: string }>(sql`
      select visit_id as "visitId", appointment_id as "appointmentId"
      from mark_missed(${locationId}, ${appointmentIds}::uuid[], ${missedAfterMinutes}, ${now.toJSDate()})`);
    const changes = marked.map(({ visitId, appointmentId }) => ({
      action: "visit_missed" as const,
      subjectKind: "visit",
      subjectId: visitId,
      locationId,
      after: { status: "no_show", appointmentId },
    }));
    await recordChanges(clerk, changes, run);
    return marked.length;
  });
  if (missed > 0) noteSlotChange();
  return missed;
}
