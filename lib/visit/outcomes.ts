/** What can come of one person's visit for one service. */
export const visitOutcomes = [
  "served",
  "absent",
  "photo_failed",
  "passport_expired",
  "card_faulty",
  "not_found",
] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** What came of it, as it is written down; nobody in particular for a walk-in. */
export type NotedOutcome = {
  participantId: string | null;
  service: string;
  outcome: VisitOutcome;
  /** They have an appointment for it again. */
  isBookedAgain: boolean;
};

/** Some people who must come again for the same services. */
export type ComingAgain = { people: string[]; services: string[] };

/**
 * Who must come again and has no new appointment yet: people who need the same services come together.
 */
export function comingAgain(outcomes: readonly NotedOutcome[]): ComingAgain[] {
  const services = new Map<string, string[]>();
  for (const { participantId, service, outcome, isBookedAgain } of outcomes) {
    if (participantId === null || outcome === "served" || isBookedAgain) continue;
    services.set(participantId, [...(services.get(participantId) ?? []), service].sort());
  }
  const groups = new Map<string, ComingAgain>();
  for (const [person, needed] of services) {
    const group = groups.get(needed.join()) ?? { people: [], services: needed };
    group.people.push(person);
    groups.set(needed.join(), group);
  }
  return [...groups.values()];
}
