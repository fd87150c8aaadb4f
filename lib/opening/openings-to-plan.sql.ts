import { rows, sql } from "@/lib/db/sql";
import type { Opening } from "./schema";

/** An opening of an active location, with what the location knows about its days. */
export type OpeningRow = Omit<Opening, "releaseWaves"> & {
  releaseWaves: unknown;
  timeZone: string;
  horizonDays: number;
  closures: { startsOn: string; endsOn: string }[];
};

/**
 * Every opening of the active locations, or of one location; also those that are over or still to come.
 *
 * Raw SQL because Prisma reads a clock time as an instant in 1970.
 * `run` reads it inside somebody else's transaction.
 */
export async function openingsToPlan(locationId: string | null, run: typeof rows = rows): Promise<OpeningRow[]> {
  return run<OpeningRow>(sql`
    select opening.id, opening.location_id as "locationId", opening.weekdays,
           left(opening.opens_at::text, 5) as "opensAt", left(opening.closes_at::text, 5) as "closesAt",
           opening.desks, opening.slot_minutes as "slotMinutes", opening.services, opening.channel, opening.kind,
           opening.valid_from as "validFrom", opening.valid_until as "validUntil", opening.on_holidays as "onHolidays",
           opening.release_waves as "releaseWaves",
           location.time_zone as "timeZone", location.horizon_days as "horizonDays",
           (
             select coalesce(jsonb_agg(jsonb_build_object('startsOn', closure.starts_on, 'endsOn', closure.ends_on)), '[]')
             from closure
             where closure.location_id = location.id or closure.location_id is null
           ) as closures
    from opening
    join location on location.id = opening.location_id
    where location.active
      and (${locationId}::uuid is null or location.id = ${locationId})
    order by opening.location_id, opening.id`);
}
