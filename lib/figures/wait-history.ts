import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** What was noted on a date, in days. */
export type WaitOfDay = { date: string; service: ServiceKey; firstDays: number | null; thirdDays: number | null };

/** How long people waited at a location, from a date on, by service and date. Throws when the database fails. */
export async function waitHistory(locationId: string, from: string): Promise<WaitOfDay[]> {
  return rows<WaitOfDay>(sql`
    select date::text as date, service_key as service, first_days as "firstDays", third_days as "thirdDays"
    from wait_day
    where location_id = ${locationId} and date >= ${from}::date
    order by service_key, date`);
}
