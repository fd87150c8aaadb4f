import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** Public places to come in which a service can be done. */
export type ServicePlaces = {
  service: ServiceKey;
  released: number;
  /** Of those: not taken yet, where what the service uses up has not run out. */
  left: number;
  unreleased: number;
  /** Whether what it uses up has run out wherever it can be done. */
  isUsedUp: boolean;
};

type Asked = { now: Date; until: string };

/**
 * The public places of a location, or of the country (null), from now until a date, for each service that can be done in them.
 * A place that serves several services is one of each: the numbers do not add up to all places.
 *
 * Throws: when the database fails. Index: session_by_location_and_date.
 */
export async function placesByService(locationId: string | null, { now, until }: Asked): Promise<ServicePlaces[]> {
  return rows<ServicePlaces>(sql`
    with spent as materialized (
      select location_id, service_key
      from stock
      where (${locationId}::uuid is null or location_id = ${locationId}) and count - stock_used(stock, true, ${now}) <= 0
    )
    select service,
           coalesce(sum(slot.capacity) filter (where is_released), 0)::integer as released,
           coalesce(
             sum(greatest(slot.capacity - slot.taken, 0)) filter (where is_released and spent.service_key is null), 0
           )::integer as left,
           coalesce(sum(slot.capacity) filter (where not is_released), 0)::integer as unreleased,
           bool_and(spent.service_key is not null) as "isUsedUp"
    from session
    cross join unnest(session.services) service
    left join spent on spent.location_id = session.location_id and spent.service_key = service
    join slot on slot.session_id = session.id
    cross join lateral (select session.releases_at is null or session.releases_at <= ${now} as is_released) release
    where (${locationId}::uuid is null or session.location_id = ${locationId}) and session.channel = 'public' and session.closed_at is null
      and slot.starts_at > ${now} and session.date <= ${until}::date
    group by service
    order by service`);
}
