import type { Location } from "@/lib/location/location";
import { distanceKm, type Point } from "@/lib/place/distance-km";
import type { AccessNeed, Search } from "@/lib/search/schema";
import { missingNeeds, reasonFor } from "./reason-for";
import { type Reason, reasons } from "./reasons";
import type { WaitingTime } from "./waiting-times";

/** A location that somebody can choose. */
export type RankedLocation = {
  location: Location;
  wait: WaitingTime & { first: NonNullable<WaitingTime["first"]>; firstDays: number };
  /** Kilometres from the postcode that was asked for; null when none was. */
  distance: number | null;
  /** Whether the letter names it. */
  isNamed: boolean;
};

/** A location that somebody cannot choose, and why. */
export type UnusableLocation = {
  location: Location;
  reason: Reason;
  missingNeeds: AccessNeed[];
  distance: number | null;
  isNamed: boolean;
};

type Given = {
  locations: readonly Location[];
  /** With the days and the date of the search. */
  waits: readonly WaitingTime[];
  /** Without them: tells a filter that is too narrow from a location that is full. */
  anyWaits: readonly WaitingTime[];
  search: Search;
  /** Where the distance is measured from. */
  from: Point | null;
};

/** How many kilometres of travel weigh as much as one more day of waiting. */
export const kmPerDay = 8;

/** The location that decides a visit because the letter names it; undefined when no letter does. */
export function namedLocation(locations: readonly Location[], search: Search): Location | undefined {
  if (!search.services.includes("DOC")) return undefined;
  return locations.find(
    (location) => location.slug === search.letter && location.services.some(({ key }) => key === "DOC"),
  );
}

/**
 * Puts the locations that somebody can choose in the order of the search, and tells of the others why not.
 *
 * By wait: the first start, then the third. By distance: the nearest. By blend: the days to the first start plus a day
 * for every eight kilometres. What is equal stands by the earlier start, then by name. Without a place to measure
 * from, every order is that of the wait.
 *
 * Units: kilometres as the crow flies; days are calendar days of the location.
 */
export function rankLocations(given: Given): { usable: RankedLocation[]; unusable: UnusableLocation[] } {
  const named = namedLocation(given.locations, given.search)?.slug;
  const usable: RankedLocation[] = [];
  const unusable: UnusableLocation[] = [];
  for (const location of given.locations) {
    const ofLocation = ({ locationId }: WaitingTime) => locationId === location.id;
    const wait = given.waits.find(ofLocation);
    const anyWait = given.anyWaits.find(ofLocation);
    const reason = reasonFor({ location, search: given.search, named, wait, anyWait });
    const distance = given.from && distanceKm(given.from, location);
    const isNamed = location.slug === named;
    if (reason) {
      unusable.push({ location, reason, missingNeeds: missingNeeds(location, given.search), distance, isNamed });
    } else if (wait?.first && wait.firstDays !== null) {
      usable.push({ location, wait: { ...wait, first: wait.first, firstDays: wait.firstDays }, distance, isNamed });
    }
  }
  return { usable: usable.sort(inOrderOf(given.search.sort)), unusable: unusable.sort(byReason) };
}

const byName = (one: { location: Location }, other: { location: Location }) =>
  one.location.name.localeCompare(other.location.name, "nl");

const byReason = (one: UnusableLocation, other: UnusableLocation) =>
  Number(other.isNamed) - Number(one.isNamed) ||
  reasons.indexOf(one.reason) - reasons.indexOf(other.reason) ||
  byName(one, other);

const weights: Record<Search["sort"], (ranked: RankedLocation) => number> = {
  wait: ({ wait }) => wait.first.toMillis(),
  distance: ({ wait, distance }) => distance ?? wait.first.toMillis(),
  blend: ({ wait, distance }) => wait.firstDays + (distance ?? 0) / kmPerDay,
};

function inOrderOf(sort: Search["sort"]) {
  const weight = weights[sort];
  const third = ({ wait }: RankedLocation) => wait.third?.toMillis() ?? Number.MAX_SAFE_INTEGER;
  return (one: RankedLocation, other: RankedLocation) =>
    weight(one) - weight(other) ||
    one.wait.first.toMillis() - other.wait.first.toMillis() ||
    third(one) - third(other) ||
    byName(one, other);
}
