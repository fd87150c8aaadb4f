import type { ServiceKey } from "@/lib/service/schema";
import type { AdviceRule, Answer } from "./schema";

export type Advice = {
  /** The rules that spare a visit, in their order, each service by the first that does. */
  rules: AdviceRule[];
  /** The services for which the visit can be spared, and those for which it cannot. */
  spared: ServiceKey[];
  remaining: ServiceKey[];
};

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
  const sparing = rules.filter((rule) => answers[rule.key] === (rule.sparesWhen ? "yes" : "no"));
  return adviceOf(services, sparing);
}

/** The advice that these sparing rules give: each service falls to the first rule that covers it. */
export function adviceOf(services: readonly ServiceKey[], sparing: readonly AdviceRule[]): Advice {
  const ruleOf = (service: ServiceKey) => sparing.find((rule) => rule.services.includes(service));
  const used = new Set(services.map(ruleOf));
  return {
    rules: sparing.filter((rule) => used.has(rule)),
    spared: services.filter((service) => ruleOf(service)),
    remaining: services.filter((service) => !ruleOf(service)),
  };
}
