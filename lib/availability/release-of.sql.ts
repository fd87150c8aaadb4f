import { row, sql } from "@/lib/db/sql";

type Asked = { locationId: string; services: readonly string[]; startsAt: Date; now: Date };

/**
 * When a start opens: at the first release of a session that has it, and not before it comes within the horizon.
 *
 * Null in a part that does not bar it.
 */
export async function releaseOfStart(asked: Asked): Promise<{ releasesAt: Date | null; withinHorizonAt: Date | null }> {
  return row(sql`
    select (
             select min(session.releases_at)
             from session
             where session.location_id = location.id and session.channel = 'public' and session.closed_at is null
               and session.starts_at <= ${asked.startsAt} and ${asked.startsAt} < session.ends_at
               and session.services @> ${asked.services}
               and session.releases_at > ${asked.now}
           ) as "releasesAt",
           case when start.date - location.horizon_days > (${asked.now}::timestamptz at time zone location.time_zone)::date
             then (start.date - location.horizon_days)::timestamp at time zone location.time_zone
           end as "withinHorizonAt"
    from location
    cross join lateral (select (${asked.startsAt}::timestamptz at time zone location.time_zone)::date as date) start
    where location.id = ${asked.locationId}`);
}
