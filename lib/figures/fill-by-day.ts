import { rows, sql } from "@/lib/db/sql";

/** Places of a date ("YYYY-MM-DD"): how many are released, how many of those are taken, and how many wait for their release. */
export type DayFill = { date: string; capacity: number; taken: number; unreleased: number };

type Asked = { from: string; until: string; now: Date };

/**
 * How full the public places of a location, or of the country (null), are on each date of a range, both ends included; a date
 * without any place is left out.
 *
 * Throws: when the database fails. Index: session_by_location_and_date. Some 20 ms for a year's quarter.
 */
export async function fillByDay(locationId: string | null, { from, until, now }: Asked): Promise<DayFill[]> {
  return rows<DayFill>(sql`
    select session.date::text as date,
           coalesce(sum(slot.capacity) filter (where is_released), 0)::integer as capacity,
           coalesce(sum(least(slot.taken, slot.capacity)) filter (where is_released), 0)::integer as taken,
           coalesce(sum(slot.capacity) filter (where not is_released), 0)::integer as unreleased
    from session
    join slot on slot.session_id = session.id
    cross join lateral (select session.releases_at is null or session.releases_at <= ${now} as is_released) release
    where (${locationId}::uuid is null or session.location_id = ${locationId}) and session.date between ${from}::date and ${until}::date
      and session.channel = 'public' and session.closed_at is null and slot.capacity > 0
    group by session.date
    order by session.date`);
}
