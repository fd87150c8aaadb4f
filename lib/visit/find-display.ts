import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** A number that was called to a desk, and may be on its way or helped there. */
export type CalledNumber = { number: number; desk: string; calledAt: string; calls: number; isHelped: boolean };

/** What anybody in a waiting room may read: numbers, and nobody's name. */
export type Display = { date: string; called: CalledNumber[]; waiting: number };

/**
 * The numbers of today at a location that are called, the latest first, or helped, and how many wait.
 *
 * Index: visit_of_day. Throws: when the database fails.
 */
export async function findDisplay(place: { id: string; timeZone: string }, now: DateTime): Promise<Display> {
  const date = now.setZone(place.timeZone).toISODate() ?? "";
  const found = await row<{ called: CalledNumber[]; waiting: number }>(sql`
    select count(*) filter (where visit.status = 'arrived')::integer as waiting,
           coalesce(
             jsonb_agg(
               jsonb_build_object(
                 'number', visit.number, 'desk', desk.name,
                 'calledAt', to_char(visit.called_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'calls', visit.calls, 'isHelped', visit.status = 'serving'
               )
               order by visit.called_at desc
             ) filter (where visit.status in ('called', 'serving')),
             '[]'
           ) as called
    from visit
    left join desk on desk.id = visit.desk_id
    where visit.location_id = ${place.id} and visit.date = ${date}`);
  return { date, ...found };
}
