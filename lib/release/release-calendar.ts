import { rows, sql } from "@/lib/db/sql";

/**
 * Places that appear at one moment, of one day or of days in a row; dates are calendar dates of the location, and every day
 * between them on which it is open for the public has some of the places.
 */
export type Release = { at: Date; places: number; fromDate: string; untilDate: string };

/** What a location will release: the moments from now on, and the last date of which places can be booked already. */
export type ReleaseCalendar = {
  releases: Release[];
  bookableUntil: string | null;
  /** Whether some of its public places have no release: they can be booked as soon as the horizon reaches their day. */
  hasDaily: boolean;
};

/** At most so many are told; a daily wave has one for each day. */
const mostReleases = 60;

/**
 * When the public places of a location appear, first moment first and then by date, and until which date some can be booked
 * now. Places whose time comes before their release, or too soon after it to be booked, are in none.
 *
 * Raw SQL because it sums over the slots of sessions that share a moment, and finds the days that follow each other.
 * Index: session_by_location_and_date.
 */
export async function releaseCalendar(locationId: string, now: Date): Promise<ReleaseCalendar> {
  const releases = await rows<Release>(sql`
    with offered as (
      select session.date, session.releases_at, sum(slot.capacity) as places
      from session
      join location on location.id = session.location_id
      join slot on slot.session_id = session.id and slot.capacity > 0
        and (session.releases_at is null
             or slot.starts_at >= session.releases_at + make_interval(mins => location.lead_minutes))
      where session.location_id = ${locationId} and session.channel = 'public' and session.closed_at is null
        and session.ends_at > ${now}
      group by session.date, session.releases_at
    ), numbered as (
      select offered.*, dense_rank() over (order by date) as day
      from offered
    ), coming as (
      select numbered.*, day - row_number() over (partition by releases_at order by date) as run
      from numbered
      where releases_at > ${now}
    )
    select releases_at as "at", sum(places)::integer as places, min(date)::text as "fromDate",
           max(date)::text as "untilDate"
    from coming
    group by releases_at, run
    order by releases_at, min(date)
    limit ${mostReleases}`);
  const [open] = await rows<{ date: string | null; hasDaily: boolean }>(sql`
    select max(session.date)::text as date, coalesce(bool_or(session.releases_at is null), false) as "hasDaily"
    from session
    where session.location_id = ${locationId} and session.channel = 'public' and session.closed_at is null
      and (session.releases_at is null or session.releases_at <= ${now}) and session.ends_at > ${now}`);
  return { releases, bookableUntil: open?.date ?? null, hasDaily: open?.hasDaily ?? false };
}
