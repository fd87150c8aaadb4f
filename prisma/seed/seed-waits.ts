import { rows, sql } from "@/lib/db/sql";
import { currentWaits } from "@/lib/figures/current-waits";
import type { DateTime } from "@/lib/time";

/** So many days before today have figures. */
const daysBefore = 60;

/**
 * Gives the demonstration a past: the waits of sixty days before today, invented around those of now, with busier and calmer
 * weeks. Returns how many figures it wrote; days that have one keep it.
 *
 * Throws: when the database fails.
 */
export async function seedWaits(now: DateTime): Promise<number> {
  const waits = await currentWaits(now);
  const made = await rows(sql`
    insert into wait_day (location_id, service_key, date, first_days, third_days)
    select "locationId", service, ${now.setZone("Europe/Amsterdam").toISODate()}::date - day,
           greatest(0, "firstDays" + swing)::integer, greatest(0, "thirdDays" + swing + 1)::integer
    from jsonb_to_recordset(${JSON.stringify(waits)}::jsonb)
      wait ("locationId" uuid, service text, "firstDays" integer, "thirdDays" integer)
    cross join generate_series(1, ${daysBefore}::integer) day
    cross join lateral (
      select round(6 * sin(day / 9.0 + ascii(service)) + 2 * sin(day * 1.7 + ascii(right(service, 1))) - day / 12.0) as swing
    ) of_day
    on conflict (location_id, service_key, date) do nothing
    returning date`);
  return made.length;
}
