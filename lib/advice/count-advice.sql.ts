import { rows, sql } from "@/lib/db/sql";
import type { AdviceOutcome } from "./schema";

/**
 * Adds one visit to the counter of each rule on a date.
 *
 * Raw SQL because the counter must grow in the statement that finds it: rivals wait for the row and add to what they
 * find. The keys are sorted, so that two statements with the same rules lock them in the same order.
 * Keys that no rule has are left out: only what was asked is counted.
 *
 * Index: advice_count_pkey.
 */
export async function addToAdviceCounts(date: string, ruleKeys: readonly string[], outcome: AdviceOutcome) {
  await rows(sql`
    insert into advice_count (date, rule_key, outcome, visits)
    select ${date}::date, key, ${outcome}::advice_outcome, 1
    from advice_rule
    where key = any(${ruleKeys})
    order by key
    on conflict (date, rule_key, outcome) do update set visits = advice_count.visits + 1`);
}
