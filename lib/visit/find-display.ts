import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import type { Display } from "./display";

/** So many numbers are shown of those who wait: more would be read as a promise. */
const mostNext = 5;

/**
 * The numbers of today at a location that are called, the latest first, or helped, and how many wait.
 *
 * Index: visit_of_day. Throws: when the database fails.
 */
export async function findDisplay(place: { id: string; timeZone: string }, now: DateTime): Promise<Display> {
  const date = now.setZone(place.timeZone).toISODate() ?? "";
  const found = await row<Omit<Display, "date">>(sql`
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
           ) as called,
           coalesce(
             (array_agg(visit.number order by call_rank(visit, ${now.toJSDate()}), call_time(visit), visit.number)
               filter (where visit.status = 'arrived' and visit.parked_at is null))[:${mostNext}],
             '{}'
           ) as next
    from visit
    left join desk on desk.id = visit.desk_id
    where visit.location_id = ${place.id} and visit.date = ${date}`);
  return { date, ...found };
}
