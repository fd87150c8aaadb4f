import type { DateTime } from "@/lib/time";
import { addToAdviceCounts } from "./count-advice.sql";
import { homeDate } from "./home-date";
import type { AdviceOutcome } from "./schema";

/**
 * Counts one visit for each of these rules, on today's date.
 *
 * Nothing about the person is kept. Any number of requests may run this at once: no count is lost.
 *
 * Units: the Dutch calendar date of `now`.
 * Throws: when the database fails.
 */
export async function countAdvice(ruleKeys: readonly string[], outcome: AdviceOutcome, now: DateTime): Promise<void> {
  await addToAdviceCounts(homeDate(now), ruleKeys, outcome);
}
