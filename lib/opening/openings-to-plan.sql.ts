import { rows, sql } from "@/lib/db/sql";
import type { Opening, OpeningException } from "./schema";

/** A version of an opening of an active location, with what the location knows about its days. */
export type OpeningRow = Omit<Opening, "releaseWaves"> & {
  releaseWaves: unknown;
  timeZone: string;
  horizonDays: number;
  openUntil: string | null;
  closures: { startsOn: string; endsOn: string }[];
  exceptions: OpeningException[];
};

/**
 * Every version of the openings of the active locations, or of one location, that counts; also those that are over or still
 * to come.
 *
 * Raw SQL because Prisma reads a clock time as an instant in 1970.
 * `run` reads it inside somebody else's transaction.
 */
export async function openingsToPlan(locationId: string | null, run: typeof rows = rows): Promise<OpeningRow[]> {
  return run<OpeningRow>(sql`
    select opening.id, opening.series_id as "seriesId", opening.version, opening.location_id as "locationId",
           opening.weekdays, opening.every_weeks as "everyWeeks", opening.weeks_from as "weeksFrom",
           opening.month_weeks as "monthWeeks",
           left(opening.opens_at::text, 5) as "opensAt", left(opening.closes_at::text, 5) as "closesAt",
           opening.desks, opening.staff_desks as "staffDesks", opening.overbook,
           opening.slot_minutes as "slotMinutes", opening.services, opening.channel, opening.kind,
           opening.valid_from as "validFrom", opening.valid_until as "validUntil", opening.on_holidays as "onHolidays",
           opening.release_waves as "releaseWaves",
           location.time_zone as "timeZone", location.horizon_days as "horizonDays", location.open_until as "openUntil",
           (
             select coalesce(jsonb_agg(jsonb_build_object('startsOn', closure.starts_on, 'endsOn', closure.ends_on)), '[]')
             from closure
             where closure.location_id = location.id or closure.location_id is null
           ) as closures,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'seriesId', series_id, 'date', date,
               'day', case when is_open then jsonb_build_object(
                 'opensAt', left(exception.opens_at::text, 5), 'closesAt', left(exception.closes_at::text, 5),
                 'desks', exception.desks, 'staffDesks', exception.staff_desks, 'overbook', exception.overbook,
                 'services', exception.services
               ) end
             )), '[]')
             from opening_exception exception
             where exception.series_id = opening.series_id
           ) as exceptions
    from opening
    join location on location.id = opening.location_id
    where location.active and opening.retired_at is null
      and (${locationId}::uuid is null or location.id = ${locationId})
    order by opening.location_id, opening.id`);
}
