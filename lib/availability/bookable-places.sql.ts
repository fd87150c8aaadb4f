import { rows, sql } from "@/lib/db/sql";

/** A location as far as it decides what is open. */
export type BookablePlace = {
  locationId: string;
  timeZone: string;
  horizonDays: number;
  leadMinutes: number;
  /** Half-open ranges of instants, in milliseconds since 1970; also all that comes after the last day of a location. */
  closed: { fromMs: number; untilMs: number }[];
};

/** Every location that can be booked here, with the closures that hold for it. */
export async function bookablePlaces(): Promise<BookablePlace[]> {
  return rows<BookablePlace>(sql`
    select location.id as "locationId", location.time_zone as "timeZone",
           location.horizon_days as "horizonDays", location.lead_minutes as "leadMinutes",
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'fromMs', extract(epoch from closure.starts_on::timestamp at time zone location.time_zone) * 1000,
               'untilMs', extract(epoch from (closure.ends_on + 1)::timestamp at time zone location.time_zone) * 1000
             )), '[]')
             from (
               select starts_on, ends_on
               from closure
               where closure.location_id = location.id or closure.location_id is null
               union all
               select location.open_until + 1, '9999-12-30' where location.open_until is not null
             ) closure
           ) as closed
    from location
    where location.active and location.booked_elsewhere_url is null`);
}
