import { findLocations } from "@/lib/location/find-locations";
import type { Location } from "@/lib/location/location";
import { findPlace, type Place } from "@/lib/place/find-place";
import type { Search } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import { namedLocation, type RankedLocation, rankLocations, type UnusableLocation } from "./rank-locations";
import { waitingTimes } from "./waiting-times";

/** What somebody can choose from. */
export type Choice = {
  usable: RankedLocation[];
  unusable: UnusableLocation[];
  /** The location that the letter names, when a document is collected. */
  named: Location | undefined;
  /** Every location, also those that offer something else. */
  locations: Location[];
  /** Where distances are measured from. */
  place: Place | null;
};

/**
 * Every location for a search: those that somebody can choose in the order they asked for, the others with the reason,
 * each as called in a language.
 *
 * Throws: when a service is not known, or the database fails.
 */
export async function findChoice(search: Search, now: DateTime, language = "nl"): Promise<Choice> {
  const isNarrowed = search.days.length > 0 || search.before !== undefined;
  const [locations, waits, anyWaits] = await Promise.all([
    findLocations(now, language),
    waitingTimes(search, now),
    isNarrowed ? waitingTimes({ ...search, days: [], before: undefined }, now) : null,
  ]);
  const place = search.postcode ? findPlace(search.postcode) : null;
  const ranked = rankLocations({ locations, waits, anyWaits: anyWaits ?? waits, search, from: place });
  return { ...ranked, named: namedLocation(locations, search), locations, place };
}
