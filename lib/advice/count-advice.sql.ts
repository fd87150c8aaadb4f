import { rows, sql } from "@/lib/db/sql";
import type { AdviceOutcome } from "./schema";

/**
 * Adds one visit to the counter of each rule, and of each service, on a date.
 *
 * Raw SQL because the counter must grow in the statement that finds it: rivals wait for the row and add to what they
 * find. The keys are sorted, so that two statements with the same rules lock them in the same order.
 * Keys that no rule has are left out, and services without any rule that is counted: only what was asked is counted.
 *
 * Index: advice_count_pkey, advice_service_count_pkey.
 */
export async function addToAdviceCounts(
  date: string,
  { ruleKeys, services }: { ruleKeys: readonly string[]; services: readonly string[] },
  outcome: AdviceOutcome,
) {
  await rows(sql`
    with counted as (
      insert into advice_count (date, rule_key, outcome, visits)
      select ${date}::date, key, ${outcome}::advice_outcome, 1
      from advice_rule
      where key = any(${ruleKeys})
      order by key
      on conflict (date, rule_key, outcome) do update set visits = advice_count.visits + 1
      returning rule_key
    )
    insert into advice_service_count (date, service_key, outcome, visits)
    select ${date}::date, service, ${outcome}::advice_outcome, 1
    from (
      select distinct service
      from counted
      join advice_rule on advice_rule.key = counted.rule_key
      cross join unnest(advice_rule.services) service
      where service = any(${services})
    ) asked
    order by service
    on conflict (date, service_key, outcome) do update set visits = advice_service_count.visits + 1`);
}
