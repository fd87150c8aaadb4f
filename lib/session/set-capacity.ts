import { rows, sql } from "@/lib/db/sql";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";

export type CapacityChange = {
  sessionId: string;
  /** The slots that start in [from, until); without them, from the session's start and to its end. */
  from?: DateTime;
  until?: DateTime;
  /** Places in each of these slots: a whole number, 0 or more. */
  capacity: number;
};

export type CapacityOutcome = { ok: true; orphaned: string[] } | { ok: false; reason: "session_not_there" };

/**
 * Sets how many places the slots of a session have, and returns the ids of the appointments that no longer fit.
 *
 * Those are orphaned, latest booked first: they stay booked, without a place, on the worklist. Holds give way before
 * them. Capacity that returns goes to orphans first. Any number of requests and claims may run beside this: the
 * session's slots are locked in order, and capacity and taken change together.
 *
 * Units: `from`, `until` and `now` are instants; the interval is half-open.
 * Refuses: `session_not_there`.
 * Throws: when the database fails or the capacity is negative; nothing has changed then.
 * Source: promise 5.
 */
export async function setCapacity(change: CapacityChange, now: DateTime): Promise<CapacityOutcome> {
  const { sessionId, from, until, capacity } = change;
  const found = await rows<{ orphan: string | null }>(sql`
    select cut.orphan
    from session
    left join lateral set_capacity(
      session.id, coalesce(${from?.toJSDate()}, session.starts_at), coalesce(${until?.toJSDate()}, session.ends_at),
      ${capacity}, ${now.toJSDate()}
    ) cut (orphan) on true
    where session.id = ${sessionId}`);
  noteSlotChange();
  if (found.length === 0) return { ok: false, reason: "session_not_there" };
  return { ok: true, orphaned: found.flatMap(({ orphan }) => (orphan === null ? [] : [orphan])) };
}

/** Takes every place of a session away, as `setCapacity` with none does; what is booked becomes orphans. */
export async function cutSession(sessionId: string, now: DateTime): Promise<CapacityOutcome> {
  return setCapacity({ sessionId, capacity: 0 }, now);
}
