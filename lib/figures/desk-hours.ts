import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** Desk-hours of a location for a service in the days asked for; those of places that are not released yet among them. */
export type DeskHours = { locationId: string; hours: number; idleHours: number; places: number; left: number };

type Asked = { service: ServiceKey; now: Date; days: number };

/**
 * The public desk-hours for a service from now on, for each location, and how many of them nobody has taken.
 *
 * Units: `days` are calendar dates after today's, each by the clock of the location.
 * Throws: when the database fails. Some 60 ms for 20 locations and four weeks.
 */
export async function deskHours({ service, now, days }: Asked): Promise<DeskHours[]> {
  return rows<DeskHours>(sql`
    select session.location_id as "locationId",
           (sum(slot.capacity * session.slot_minutes) / 60.0)::float8 as hours,
           (sum(greatest(slot.capacity - slot.taken, 0) * session.slot_minutes) / 60.0)::float8 as "idleHours",
           sum(slot.capacity)::integer as places, sum(greatest(slot.capacity - slot.taken, 0))::integer as left
    from session
    join location on location.id = session.location_id
    join slot on slot.session_id = session.id
    where session.channel = 'public' and session.closed_at is null and ${service} = any (session.services)
      and slot.starts_at > ${now} and session.date <= (${now}::timestamptz at time zone location.time_zone)::date + ${days}::integer
    group by session.location_id`);
}
