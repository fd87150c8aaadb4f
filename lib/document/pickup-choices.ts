import { openStarts } from "@/lib/availability/open-starts";
import { currentSnapshot } from "@/lib/availability/snapshot";
import { findLocations } from "@/lib/location/find-locations";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import { servicesOf } from "@/lib/service/find-services";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { missingNeeds } from "@/lib/waiting/reason-for";
import { arrivalsFrom } from "./arrivals-from";
import { takesDocuments } from "./takes-documents";

/** A location where documents can be collected together. */
export type PickupChoice = {
  location: Location;
  /** The first date on which all of them can be there ("YYYY-MM-DD"); null where they lie already. */
  arrivesOn: string | null;
  /** The first time that is free from then on; null when there is none within the horizon. */
  first: DateTime | null;
};

/** What is collected, and in which language locations are named: Dutch when absent. */
type Wanted = Pick<Search, "services" | "persons" | "needs"> & { language?: string | undefined };

/**
 * Where documents that lie at `fromIds` can be collected together: first where they lie, in the order of `fromIds`, with or
 * without a free time; then every location that they can be sent to and that has one, the soonest first.
 *
 * Units: `wanted.persons` come together; instants in the zone of each location.
 * Throws: when a service is not known, or the database fails.
 */
export async function pickupChoices(
  fromIds: readonly string[],
  wanted: Wanted,
  now: DateTime,
): Promise<PickupChoice[]> {
  const { services, persons, needs } = wanted;
  const [all, { places }, arrivals, locations] = await Promise.all([
    servicesOf(services),
    currentSnapshot(now),
    arrivalsFrom(fromIds, now),
    findLocations(now, wanted.language),
  ]);
  const minutes = partyMinutes(all, persons, needs.includes("extra_time"));
  const choiceOf = (location: Location): PickupChoice => {
    const arrivesOn = arrivals.get(location.id) ?? null;
    const place = places.get(location.id);
    const start =
      place &&
      openStarts(place, { services, minutes, persons, from: arrivesOn ?? undefined, limit: 1 }, now.toMillis())[0];
    return {
      location,
      arrivesOn,
      first: start ? DateTime.fromMillis(start.startsAtMs, { zone: location.timeZone }) : null,
    };
  };
  const here = fromIds.flatMap((id) => locations.filter((location) => location.id === id)).map(choiceOf);
  const elsewhere = locations
    .filter((location) => !fromIds.includes(location.id) && takesDocuments(location, services))
    .filter((location) => missingNeeds(location, wanted).length === 0)
    .map(choiceOf)
    .filter(({ first }) => first !== null);
  return [...here, ...elsewhere.sort((one, other) => Number(one.first) - Number(other.first))];
}
