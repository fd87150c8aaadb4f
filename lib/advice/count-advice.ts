import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { addToAdviceCounts } from "./count-advice.sql";
import { homeDate } from "./home-date";
import type { AdviceOutcome } from "./schema";

/** The rules that spare a visit, and the services for which they do. */
type Counted = { ruleKeys: readonly string[]; services: readonly ServiceKey[] };

/**
 * Counts one visit for each of these rules, and for each of these services, on today's date.
 *
 * Nothing about the person is kept. Any number of requests may run this at once: no count is lost.
 *
 * Units: the Dutch calendar date of `now`.
 * Throws: when the database fails.
 */
export async function countAdvice(counted: Counted, outcome: AdviceOutcome, now: DateTime): Promise<void> {
  await addToAdviceCounts(homeDate(now), counted, outcome);
}
