import type { Plan } from "./plan";
import type { PlanPatch } from "./plan-patch";

/** A location at which an edit plans something after its last day: nothing of that will be open. */
export type AfterClosing = { locationId: string; name: string; lastDay: string };

type Edited = Pick<PlanPatch, "openings" | "exceptions" | "openUntil">;

/**
 * The locations that close for good before the end of what an edit adds there, openings or hours of one date. One that the edit
 * itself closes is not told: that is what was asked.
 */
export function afterClosing({ openings, exceptions, openUntil }: Edited, plan: Plan): AfterClosing[] {
  const placeOfSeries = new Map(plan.openings.map(({ seriesId, locationId }) => [seriesId, locationId]));
  const added = [
    ...openings.flatMap(({ before, after }) =>
      after && !before ? [{ locationId: after.locationId, until: after.validUntil }] : [],
    ),
    ...exceptions.flatMap(({ after }) => {
      const locationId = after?.day && placeOfSeries.get(after.seriesId);
      return locationId ? [{ locationId, until: after.date }] : [];
    }),
  ];
  return plan.places.flatMap(({ id: locationId, name, openUntil: lastDay }) => {
    if (lastDay === null || openUntil.some((one) => one.locationId === locationId)) return [];
    const isAfter = added.some((one) => one.locationId === locationId && (one.until === null || one.until > lastDay));
    return isAfter ? [{ locationId, name, lastDay }] : [];
  });
}
