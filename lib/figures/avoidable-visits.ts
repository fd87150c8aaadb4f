import { rows, sql } from "@/lib/db/sql";

/** Visits of a location that need not have been, by reason, and how many there were in all. */
export type AvoidableVisits = { came: number; reasons: { reason: string; visits: number }[] };

/**
 * How many visits of a location were marked as avoidable from a date on, by reason, the most first.
 *
 * Units: `from` is the location's own date. Index: visit_of_day. Throws: when the database fails.
 */
export async function avoidableVisits(locationId: string, from: string): Promise<AvoidableVisits> {
  const counted = await rows<{ reason: string | null; visits: number }>(sql`
    select avoidable_reason as reason, count(*)::integer as visits
    from visit
    where location_id = ${locationId} and date >= ${from}::date and number is not null
    group by avoidable_reason
    order by visits desc, avoidable_reason`);
  return {
    came: counted.reduce((sum, { visits }) => sum + visits, 0),
    reasons: counted.flatMap(({ reason, visits }) => (reason === null ? [] : [{ reason, visits }])),
  };
}
