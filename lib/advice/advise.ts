import type { ServiceKey } from "@/lib/service/schema";
import type { AdviceRule, Answer } from "./schema";

export type Advice = {
  /** The rules that spare a visit, in their order, each service by the first that does. */
  rules: AdviceRule[];
  /** The services for which the visit can be spared, and those for which it cannot. */
  spared: ServiceKey[];
  remaining: ServiceKey[];
};

/** Whether this answer to a rule's question spares the visit; being unsure never does. */
export function sparesVisit(rule: Pick<AdviceRule, "sparesWhen">, answer: Answer | undefined): boolean {
  return answer === (rule.sparesWhen ? "yes" : "no");
}

/**
 * Advises whether a visit for these services can be spared.
 *
 * Each service is spared by the first of its rules whose answer says so; being unsure spares nothing.
 * `rules` are in the order of their questions; an answer that is missing counts as unsure.
 */
export function advise(
  services: readonly ServiceKey[],
  rules: readonly AdviceRule[],
  answers: Readonly<Record<string, Answer>>,
): Advice {
  const sparing = rules.filter((rule) => sparesVisit(rule, answers[rule.key]));
  const ruleOf = (service: ServiceKey) => sparing.find((rule) => rule.services.includes(service));
  const used = new Set(services.map(ruleOf));
  return {
    rules: sparing.filter((rule) => used.has(rule)),
    spared: services.filter((service) => ruleOf(service)),
    remaining: services.filter((service) => !ruleOf(service)),
  };
}
