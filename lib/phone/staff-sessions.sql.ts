import type { OpenSession } from "@/lib/availability/open-sessions.sql";
import { rows, sql } from "@/lib/db/sql";

/**
 * The sessions that are kept for staff and end after `from`, with their open starts, in the order of their starts.
 *
 * Raw SQL because it gathers the open slots of each session into one row. They are few, and never in the public's snapshot.
 * Index: session_of_staff, slot_open.
 */
export async function staffSessions(from: Date): Promise<OpenSession[]> {
  return rows<OpenSession>(sql`
    select session.id, session.location_id as "locationId", session.date, session.kind, session.services,
           session.slot_minutes as "slotMinutes",
           (extract(epoch from session.starts_at) * 1000)::float8 as "startsAtMs",
           (extract(epoch from (session.date + 1)::timestamp at time zone location.time_zone) * 1000)::float8
             as "midnightMs",
           (extract(epoch from session.releases_at) * 1000)::float8 as "releasesAtMs",
           array(
             select (extract(epoch from slot.starts_at - session.starts_at) * 1000)::integer
             from slot
             where slot.session_id = session.id and slot.is_open
             order by slot.starts_at
           ) as "openAfterMs"
    from session
    join location on location.id = session.location_id
    where session.channel = 'staff' and session.closed_at is null and session.ends_at > ${from}
    order by session.starts_at, session.id`);
}
