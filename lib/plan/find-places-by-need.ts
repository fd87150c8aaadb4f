import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import type { DateTime } from "@/lib/time";
import { type PlaceAtAGlance, placesAtAGlance } from "./places-at-a-glance.sql";

export type PlaceByNeed = StaffPlace & Omit<PlaceAtAGlance, "locationId">;

/** From so full on a location is nearly full. */
const nearlyFull = 0.85;

/** Why a location wants to be looked at first. */
export function needOf({ orphans, capacity, taken }: Pick<PlaceAtAGlance, "orphans" | "capacity" | "taken">) {
  if (orphans > 0) return "orphans" as const;
  return capacity > 0 && taken / capacity >= nearlyFull ? ("full" as const) : null;
}

const order = { orphans: 0, full: 1, none: 2 } as const;
const rankOf = (place: PlaceByNeed) => order[needOf(place) ?? "none"] + Number(!place.active);

/**
 * These locations with the four weeks to come: first those where booked people stand without a place, then those that are
 * nearly full, then all others, those not in use last, each by name.
 */
export async function findPlacesByNeed(ids: readonly string[] | "all", now: DateTime): Promise<PlaceByNeed[]> {
  const places = await findPlacesToPlan(ids);
  const range = { from: now.toISODate(), until: now.plus({ weeks: 4 }).toISODate(), now: now.toJSDate() };
  const found = await placesAtAGlance(
    places.map(({ id }) => id),
    range,
  );
  const glances = new Map(found.map((one) => [one.locationId, one]));
  const none = { capacity: 0, taken: 0, orphans: 0, closedFrom: null, openUntil: null };
  return places
    .map((place) => ({ ...place, ...(glances.get(place.id) ?? none) }))
    .sort((one, other) => rankOf(one) - rankOf(other) || one.name.localeCompare(other.name));
}
