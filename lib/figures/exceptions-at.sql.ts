import { rows, sql } from "@/lib/db/sql";

/**
 * The openings of a location whose hours have an instant, for these services, on a date that differs for them: the series of
 * each. Which weekdays they have is not looked at.
 */
export async function exceptionsAt(locationId: string, services: readonly string[], at: Date): Promise<string[]> {
  const found = await rows<{ seriesId: string }>(sql`
    select distinct opening.series_id as "seriesId"
    from opening
    join location on location.id = opening.location_id
    cross join lateral (select ${at}::timestamptz at time zone location.time_zone as local) at
    join opening_exception differs on differs.series_id = opening.series_id and differs.date = at.local::date
    where opening.location_id = ${locationId} and opening.retired_at is null and opening.services @> ${services}::text[]
      and at.local::date between opening.valid_from and coalesce(opening.valid_until, 'infinity')
      and at.local::time >= opening.opens_at and at.local::time < opening.closes_at
    order by 1`);
  return found.map(({ seriesId }) => seriesId);
}
