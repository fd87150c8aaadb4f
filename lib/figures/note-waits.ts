import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { currentWaits } from "./current-waits";

/**
 * Writes down how long people wait now, as the figure of today; the last time of a day stands. Returns how many were written.
 *
 * Units: today is the date in the Netherlands.
 * Throws: when the database fails.
 */
export async function noteWaits(now: DateTime): Promise<number> {
  const waits = await currentWaits(now);
  await rows(sql`
    insert into wait_day (location_id, service_key, date, first_days, third_days)
    select "locationId", service, ${now.setZone("Europe/Amsterdam").toISODate()}::date, "firstDays", "thirdDays"
    from jsonb_to_recordset(${JSON.stringify(waits)}::jsonb)
      wait ("locationId" uuid, service text, "firstDays" integer, "thirdDays" integer)
    on conflict (location_id, service_key, date) do update
    set first_days = excluded.first_days, third_days = excluded.third_days`);
  return waits.length;
}
