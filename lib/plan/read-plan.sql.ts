import type { Closure } from "@/lib/closure/closure";
import { rows, sql } from "@/lib/db/sql";
import { type Opening, type OpeningException, releaseWavesSchema } from "@/lib/opening/schema";
import type { Plan, PlannedPlace } from "./plan";
import { readStocks } from "./read-stock.sql";

/** Every location, the inactive ones too. */
async function readPlaces(run: typeof rows): Promise<PlannedPlace[]> {
  return run<PlannedPlace>(sql`
    select location.id, location.name, location.time_zone as "timeZone", location.latitude, location.longitude,
           location.fee_cents as "feeCents",
           location.horizon_days as "horizonDays", location.lead_minutes as "leadMinutes", location.active,
           location.open_until as "openUntil", location.open_until_reason as "openUntilReason",
           (
             select max(date) from session where session.location_id = location.id and closed_at is null
           ) as "lastSessionOn",
           array(
             select service_key from location_service offer where offer.location_id = location.id order by service_key
           ) as services,
           (
             select coalesce(jsonb_agg(jsonb_build_object('services', desk.services, 'active', desk.active)), '[]')
             from desk
             where desk.location_id = location.id
           ) as desks
    from location
    order by location.name, location.id`);
}

async function readOpenings(run: typeof rows): Promise<Opening[]> {
  const openings = await run<Opening>(sql`
    select id, series_id as "seriesId", version, location_id as "locationId", weekdays,
           every_weeks as "everyWeeks", weeks_from as "weeksFrom", month_weeks as "monthWeeks",
           left(opens_at::text, 5) as "opensAt", left(closes_at::text, 5) as "closesAt",
           desks, staff_desks as "staffDesks", overbook, slot_minutes as "slotMinutes", services, channel, kind,
           valid_from as "validFrom", valid_until as "validUntil", on_holidays as "onHolidays",
           release_waves as "releaseWaves"
    from opening
    where retired_at is null
    order by location_id, series_id, valid_from`);
  return openings.map((opening) => ({
    ...opening,
    releaseWaves: releaseWavesSchema.nullable().parse(opening.releaseWaves),
  }));
}

async function readExceptions(run: typeof rows): Promise<OpeningException[]> {
  return run<OpeningException>(sql`
    select series_id as "seriesId", date,
           case when is_open then jsonb_build_object(
             'opensAt', left(opens_at::text, 5), 'closesAt', left(closes_at::text, 5),
             'desks', desks, 'staffDesks', staff_desks, 'overbook', overbook, 'services', services
           ) end as day
    from opening_exception
    order by series_id, date`);
}

async function readClosures(run: typeof rows): Promise<Closure[]> {
  return run<Closure>(sql`
    select id, location_id as "locationId", starts_on as "startsOn", ends_on as "endsOn", reason
    from closure
    order by starts_on, id`);
}

/**
 * The whole plan: what makes the sessions of every location. Some hundred rows; what is over is in it too.
 *
 * `run` reads it inside somebody else's transaction; raw SQL because Prisma has no clock time of its own.
 * Throws: when the database fails.
 */
export async function readPlan(run: typeof rows = rows): Promise<Plan> {
  // One after the other: a transaction has one connection.
  const places = await readPlaces(run);
  const openings = await readOpenings(run);
  const exceptions = await readExceptions(run);
  const closures = await readClosures(run);
  return { places, openings, exceptions, closures, stocks: await readStocks(run) };
}
