import { row, sql } from "@/lib/db/sql";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";

/** Nobody is marked as not come before so many minutes after their time. */
export const missedAfterMinutes = 15;

/**
 * Marks who did not come today at a location: all of them, or only these appointments; whoever was let in, even at this very
 * moment, is left alone. Returns how many. They may book again at once.
 *
 * Throws: when the database fails; nobody is marked then.
 */
export async function markMissed(
  { locationId, appointmentIds = null }: { locationId: string; appointmentIds?: string[] | null },
  now: DateTime,
): Promise<number> {
  const { missed } = await row<{ missed: number }>(sql`
    select mark_missed(${locationId}, ${appointmentIds}::uuid[], ${missedAfterMinutes}, ${now.toJSDate()}) as missed`);
  if (missed > 0) noteSlotChange();
  return missed;
}
