import { row, sql } from "@/lib/db/sql";

/**
 * How many visits people were spared by advice from a date on, in the whole country, those for each service together.
 *
 * Throws: when the database fails.
 */
export async function sparedVisits(from: string): Promise<number> {
  const { visits } = await row<{ visits: number }>(sql`
    select coalesce(sum(visits), 0)::integer as visits from advice_service_count where outcome = 'spared' and date >= ${from}::date`);
  return visits;
}
