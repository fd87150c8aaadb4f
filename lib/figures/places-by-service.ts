import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** Public places to come in which a service can be done. */
export type ServicePlaces = { service: ServiceKey; released: number; left: number; unreleased: number };

type Asked = { now: Date; until: string };

/**
 * The public places of a location, or of the country (null), from now until a date, for each service that can be done in them.
 * A place that serves several services is one of each: the numbers do not add up to all places.
 *
 * Throws: when the database fails. Index: session_by_location_and_date.
 */
export async function placesByService(locationId: string | null, { now, until }: Asked): Promise<ServicePlaces[]> {
  return rows<ServicePlaces>(sql`
    select service,
           coalesce(sum(slot.capacity) filter (where is_released), 0)::integer as released,
           coalesce(sum(greatest(slot.capacity - slot.taken, 0)) filter (where is_released), 0)::integer as left,
           coalesce(sum(slot.capacity) filter (where not is_released), 0)::integer as unreleased
    from session
    cross join unnest(session.services) service
    join slot on slot.session_id = session.id
    cross join lateral (select session.releases_at is null or session.releases_at <= ${now} as is_released) release
    where (${locationId}::uuid is null or session.location_id = ${locationId}) and session.channel = 'public' and session.closed_at is null
      and slot.starts_at > ${now} and session.date <= ${until}::date
    group by service
    order by service`);
}
