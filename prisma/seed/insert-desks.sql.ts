import { type rows, sql } from "@/lib/db/sql";

/** Writes as many desks as each location ever has open together, numbered; each does all that its location offers. */
export async function insertDesks(run: typeof rows): Promise<void> {
  await run(sql`
    insert into desk (location_id, name, services)
    select location.id, number::text, array(select service_key from location_service where location_id = location.id)
    from location
    cross join lateral (
      select max(together) as most
      from opening
      cross join unnest(opening.weekdays) weekday
      cross join lateral (
        select sum(other.desks + other.staff_desks) as together
        from opening other
        where other.location_id = opening.location_id and weekday = any (other.weekdays)
          and other.opens_at <= opening.opens_at and opening.opens_at < other.closes_at
      ) at_its_start
      where opening.location_id = location.id
    ) peak
    cross join generate_series(1, peak.most) number
    where exists (select from location_service where location_id = location.id)`);
}

/** Counts the stickers of two locations, so that there are some left beyond who is booked. */
export async function insertStocks(now: Date, run: typeof rows): Promise<void> {
  await run(sql`
    insert into stock (location_id, service_key, count, counted_at, counted_by)
    select location_id, service_key, 0, ${now}, 'Loketplanner'
    from location_service
    join location on location.id = location_id
    where slug in ('zwolle', 'den-haag') and service_key = 'VAA'`);
  await run(sql`update stock set count = stock_used(stock, true, ${now}) + 120`);
}
