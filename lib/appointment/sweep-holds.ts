import { rows, sql } from "@/lib/db/sql";
import { oncePerProcess } from "@/lib/once-per-process";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";

const pauseMs = 1000;

/**
 * Ends every hold whose time is over and gives its places back; returns how many.
 *
 * Any number of processes may run this at once: a row that another one holds is skipped.
 *
 * Throws: when the database fails.
 * Source: promise 3, a hold ends when it ends.
 */
export async function sweepHolds(now: DateTime): Promise<number> {
  const swept = await rows<{ expired: number }>(sql`
    select expire_holds(session_id, ${now.toJSDate()}) as expired
    from (
      select distinct session_id
      from appointment
      where status in ('held', 'offered') and hold_expires_at <= ${now.toJSDate()}
      order by session_id
    ) dead`);
  const expired = swept.reduce((sum, { expired }) => sum + expired, 0);
  if (expired > 0) noteSlotChange();
  return expired;
}

/** Sweeps before a read, at most once a second in each process. Throws when the database fails. */
export async function sweepHoldsBeforeReading(now: DateTime): Promise<void> {
  const last = oncePerProcess("last-sweep", () => ({ atMs: Number.NEGATIVE_INFINITY }));
  if (Math.abs(now.toMillis() - last.atMs) < pauseMs) return;
  last.atMs = now.toMillis();
  await sweepHolds(now);
}
