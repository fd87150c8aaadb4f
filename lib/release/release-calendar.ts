import { rows, sql } from "@/lib/db/sql";

/** One moment at which places appear; dates are calendar dates of the location. */
export type Release = { at: Date; places: number; fromDate: string; untilDate: string };

/** What a location will release: the moments from now on, and the last date of which places can be booked already. */
export type ReleaseCalendar = {
  releases: Release[];
  bookableUntil: string | null;
  /** Whether some of its public places have no release: they can be booked as soon as the horizon reaches their day. */
  hasDaily: boolean;
};

/** At most so many moments are told; a daily wave has one for each day. */
const mostReleases = 60;

/**
 * When the public places of a location appear, first moment first, and until which date some can be booked now.
 *
 * Raw SQL because it sums over the slots of sessions that share a moment. Index: session_by_location_and_date.
 */
export async function releaseCalendar(locationId: string, now: Date): Promise<ReleaseCalendar> {
  const releases = await rows<Release>(sql`
    select session.releases_at as "at", sum(offered.places)::integer as places, min(session.date)::text as "fromDate",
           max(session.date)::text as "untilDate"
    from session
    cross join lateral (select sum(slot.capacity) as places from slot where slot.session_id = session.id) offered
    where session.location_id = ${locationId} and session.channel = 'public' and session.closed_at is null
      and session.releases_at > ${now} and session.ends_at > ${now}
    group by session.releases_at
    having sum(offered.places) > 0
    order by session.releases_at
    limit ${mostReleases}`);
  const [open] = await rows<{ date: string | null; hasDaily: boolean }>(sql`
    select max(session.date)::text as date, coalesce(bool_or(session.releases_at is null), false) as "hasDaily"
    from session
    where session.location_id = ${locationId} and session.channel = 'public' and session.closed_at is null
      and (session.releases_at is null or session.releases_at <= ${now}) and session.ends_at > ${now}`);
  return { releases, bookableUntil: open?.date ?? null, hasDaily: open?.hasDaily ?? false };
}
