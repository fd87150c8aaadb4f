import { rows, sql } from "@/lib/db/sql";
import type { Opening } from "./schema";

/**
 * Writes versions of openings: new ones, and those that are there as they are now. One that was retired counts again.
 *
 * Raw SQL because Prisma has no clock time of its own.
 */
export async function putOpenings(
  openings: readonly Opening[],
  madeBy: string,
  run: typeof rows = rows,
): Promise<void> {
  await run(sql`
    insert into opening (
      id, series_id, version, location_id, weekdays, every_weeks, weeks_from, month_weeks, opens_at, closes_at, desks,
      staff_desks, overbook, slot_minutes, services, channel, kind, valid_from, valid_until, on_holidays, release_waves,
      made_by
    )
    select id, "seriesId", version, "locationId", weekdays, "everyWeeks", "weeksFrom", "monthWeeks", "opensAt",
           "closesAt", desks, "staffDesks", overbook, "slotMinutes", services, channel, kind, "validFrom", "validUntil",
           "onHolidays", nullif("releaseWaves", 'null'::jsonb), ${madeBy}
    from jsonb_to_recordset(${JSON.stringify(openings)}::jsonb) as version (
      id uuid, "seriesId" uuid, version integer, "locationId" uuid, weekdays smallint[], "everyWeeks" smallint,
      "weeksFrom" date, "monthWeeks" smallint[], "opensAt" time, "closesAt" time, desks integer, "staffDesks" integer,
      overbook integer, "slotMinutes" integer, services text[], channel session_channel, kind opening_kind,
      "validFrom" date, "validUntil" date, "onHolidays" boolean, "releaseWaves" jsonb
    )
    on conflict (id) do update
    set version = excluded.version, weekdays = excluded.weekdays, every_weeks = excluded.every_weeks,
        weeks_from = excluded.weeks_from, month_weeks = excluded.month_weeks, opens_at = excluded.opens_at,
        closes_at = excluded.closes_at, desks = excluded.desks, staff_desks = excluded.staff_desks,
        overbook = excluded.overbook, slot_minutes = excluded.slot_minutes, services = excluded.services,
        channel = excluded.channel, kind = excluded.kind, valid_from = excluded.valid_from,
        valid_until = excluded.valid_until, on_holidays = excluded.on_holidays,
        release_waves = excluded.release_waves, made_by = excluded.made_by, retired_at = null`);
}
