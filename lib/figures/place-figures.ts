import { row, sql } from "@/lib/db/sql";

/** Counts of a location, or of the country: its public places to come, and what became of appointments in the four weeks before. */
export type PlaceFigures = {
  released: number;
  /** Of those: not taken yet. */
  left: number;
  unreleased: number;
  booked: number;
  cancelled: number;
  /** People with an appointment who came, and who did not, where people were checked in. */
  came: number;
  missed: number;
};

/**
 * Places from now until a date, and appointments of the four weeks before now; of all locations for null.
 *
 * Throws: when the database fails. Index: session_by_location_and_date.
 */
export async function placeFigures(locationId: string | null, { now, until }: { now: Date; until: string }) {
  return row<PlaceFigures>(sql`
    select places.*, visits.*, attended.*
    from (
      select coalesce(sum(slot.capacity) filter (where is_released), 0)::integer as released,
             coalesce(sum(greatest(slot.capacity - slot.taken, 0)) filter (where is_released), 0)::integer as left,
             coalesce(sum(slot.capacity) filter (where not is_released), 0)::integer as unreleased
      from session
      join slot on slot.session_id = session.id
      cross join lateral (select session.releases_at is null or session.releases_at <= ${now} as is_released) release
      where (${locationId}::uuid is null or session.location_id = ${locationId}) and session.channel = 'public' and session.closed_at is null
        and slot.starts_at > ${now} and session.date <= ${until}::date
    ) places
    cross join (
      select count(*) filter (where booked_at > ${now}::timestamptz - interval '28 days')::integer as booked,
             count(*) filter (
               where status = 'cancelled' and booked_at is not null
                 and cancelled_at > ${now}::timestamptz - interval '28 days'
             )::integer as cancelled
      from appointment
      where (${locationId}::uuid is null or location_id = ${locationId})
        and (booked_at > ${now}::timestamptz - interval '28 days' or cancelled_at > ${now}::timestamptz - interval '28 days')
    ) visits
    cross join (
      select count(*) filter (where visit.status in ('done', 'left'))::integer as came,
             count(*) filter (where visit.status = 'no_show')::integer as missed
      from visit
      join location on location.id = visit.location_id
      where (${locationId}::uuid is null or visit.location_id = ${locationId}) and visit.appointment_id is not null
        and visit.date > (${now}::timestamptz at time zone location.time_zone)::date - 28
    ) attended`);
}
