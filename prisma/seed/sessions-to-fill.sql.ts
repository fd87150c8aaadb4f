import { type rows, sql } from "@/lib/db/sql";

/** An empty session with its capacities in the order of its slots. */
export type EmptySession = {
  id: string;
  openingId: string;
  locationId: string;
  date: string;
  wave: number;
  startsAt: Date;
  slotMinutes: number;
  releasesAt: Date | null;
  capacities: number[];
};

/** Every session that these openings made: in the order of the openings, then by date and wave. */
export async function sessionsToFill(openingIds: readonly string[], run: typeof rows): Promise<EmptySession[]> {
  return run<EmptySession>(sql`
    select session.id, session.opening_id as "openingId", session.location_id as "locationId", session.date, session.wave,
           session.starts_at as "startsAt", session.slot_minutes as "slotMinutes", session.releases_at as "releasesAt",
           array_agg(slot.capacity order by slot.starts_at) as capacities
    from session
    join slot on slot.session_id = session.id
    where session.opening_id = any (${openingIds}::uuid[])
    group by session.id
    order by array_position(${openingIds}::uuid[], session.opening_id), session.date, session.wave`);
}

/** Whether one of these openings has a session on that date. */
export async function hasSessionOn(date: string, openingIds: readonly string[], run: typeof rows): Promise<boolean> {
  const [found] = await run<{ isThere: boolean }>(sql`
    select exists (
      select from session where opening_id = any (${openingIds}::uuid[]) and date = ${date}::date
    ) as "isThere"`);
  return found?.isThere ?? false;
}

/** Whether there is any location at all. */
export async function hasLocations(run: typeof rows): Promise<boolean> {
  const [found] = await run<{ isThere: boolean }>(sql`select exists (select from location) as "isThere"`);
  return found?.isThere ?? false;
}

/** How many slots each length of visit takes, as the database counts them; to 300 minutes. */
export async function partsByLength(
  slotMinutes: readonly number[],
  run: typeof rows,
): Promise<{ minutes: number; slotMinutes: number; parts: number }[]> {
  return run(sql`
    select minutes, slot_minutes as "slotMinutes", parts_of(minutes, slot_minutes) as parts
    from generate_series(1, 300) minutes
    cross join unnest(${slotMinutes}::integer[]) slot_minutes`);
}
