import { sparesVisit } from "./advise";
import type { AdviceRule, Answer } from "./schema";

/** Rules about the same services are asked one after the other, until one of them spares the visit. */
export function questionGroups(rules: readonly AdviceRule[]): AdviceRule[][] {
  const groups = new Map<string, AdviceRule[]>();
  for (const rule of rules) {
    const key = rule.services.toSorted().join();
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()];
}

/**
 * The questions that must be answered next: the first open one of each group that nothing has spared yet.
 *
 * None are left when the answers suffice for an advice.
 */
export function openQuestions(rules: readonly AdviceRule[], answers: Readonly<Record<string, Answer>>): AdviceRule[] {
  return questionGroups(rules).flatMap((group) => {
    const next = group.find((rule) => !answers[rule.key] || sparesVisit(rule, answers[rule.key]));
    return next && !answers[next.key] ? [next] : [];
  });
}
