import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** Visits for a service that advice spared. */
export type ServiceSpared = { service: ServiceKey; spared: number };

/**
 * How many visits advice spared from a date on, by service. In the whole country: advice is given before anybody chooses a
 * location.
 *
 * Throws: when the database fails. Index: advice_service_count_pkey.
 */
export async function sparedByService(from: string): Promise<ServiceSpared[]> {
  return rows<ServiceSpared>(sql`
    select service_key as service, sum(visits)::integer as spared
    from advice_service_count
    where outcome = 'spared' and date >= ${from}::date
    group by service_key
    order by service_key`);
}
