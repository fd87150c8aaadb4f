import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** Where there is no start in reach counts as the longest wait, as in `middleWaits`. */
const longest = 2_147_483_647;

/** What was noted on a date, in days. */
export type WaitOfDay = { date: string; service: ServiceKey; firstDays: number | null; thirdDays: number | null };

/**
 * How long people waited at a location, from a date on, by service and date; for the country (null) the middle one of all
 * locations.
 *
 * Throws: when the database fails.
 */
export async function waitHistory(locationId: string | null, from: string): Promise<WaitOfDay[]> {
  return rows<WaitOfDay>(sql`
    select date::text as date, service_key as service,
           nullif(percentile_disc(0.5) within group (order by coalesce(first_days, ${longest})), ${longest}) as "firstDays",
           nullif(percentile_disc(0.5) within group (order by coalesce(third_days, ${longest})), ${longest}) as "thirdDays"
    from wait_day
    where (${locationId}::uuid is null or location_id = ${locationId}) and date >= ${from}::date
    group by service_key, date
    order by service_key, date`);
}
