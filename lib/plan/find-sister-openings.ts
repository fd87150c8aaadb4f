import { isDeepStrictEqual } from "node:util";
import { readPlan } from "./read-plan.sql";
import type { PlanChange } from "./schema";
import { changesThatAdded } from "./sister-openings.sql";

/** The same rule at another location. */
export type SisterOpening = { seriesId: string; locationId: string; name: string };

const isAdded = (change: PlanChange) => change.kind === "opening_added";

/**
 * The rules that were made together with this one, the same at other locations, and that are not over; by name.
 *
 * Units: `today` is a calendar date.
 * Throws: when the database fails.
 */
export async function findSisterOpenings(
  { seriesId, locationId }: { seriesId: string; locationId: string },
  today: string,
): Promise<SisterOpening[]> {
  const made = (await changesThatAdded(seriesId, locationId)).filter(isAdded);
  const own = made.find((change) => change.seriesId === seriesId);
  if (!own) return [];
  const { places, openings } = await readPlan();
  const isThere = (id: string) =>
    openings.some((one) => one.seriesId === id && (one.validUntil === null || one.validUntil >= today));
  return made
    .filter((change) => change.locationId !== locationId && isThere(change.seriesId))
    .filter(({ rule, validFrom, validUntil }) =>
      isDeepStrictEqual([rule, validFrom, validUntil], [own.rule, own.validFrom, own.validUntil]),
    )
    .flatMap((change) => {
      const place = places.find(({ id, active }) => id === change.locationId && active);
      return place ? [{ seriesId: change.seriesId, locationId: place.id, name: place.name }] : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}
