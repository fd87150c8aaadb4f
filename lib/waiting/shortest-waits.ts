import { findLocations } from "@/lib/location/find-locations";
import type { Location } from "@/lib/location/location";
import { oncePerProcess } from "@/lib/once-per-process";
import { findServices } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { waitingTimes } from "./waiting-times";

/** The location that lets one person wait the shortest for one service. */
export type ShortestWait = { service: ServiceKey; city: string; days: number };

const keptSeconds = 60;

type Kept = { until: number; waits: Promise<ShortestWait[]> };

/**
 * The shortest wait in the country for each service that somebody may go anywhere for.
 *
 * Only locations that everyone may come to count. A service whose letter names the location is left out, and so is one
 * without any open start. The answer is kept for a minute in each process: it is a promise to look, not a place.
 *
 * Units: calendar days from today, as the location counts them.
 * Throws: when the database fails; the next call asks again.
 */
export async function shortestWaits(now: DateTime): Promise<ShortestWait[]> {
  const memory = oncePerProcess<{ kept?: Kept }>("shortest-waits", () => ({}));
  if (!memory.kept || memory.kept.until <= now.toSeconds()) {
    const waits = readShortestWaits(now);
    memory.kept = { until: now.toSeconds() + keptSeconds, waits };
    waits.catch(() => {
      memory.kept = undefined;
    });
  }
  return memory.kept.waits;
}

async function readShortestWaits(now: DateTime): Promise<ShortestWait[]> {
  const [services, locations] = await Promise.all([findServices(), findLocations(now)]);
  const open = locations.filter(isForEveryone);
  const waits: ShortestWait[] = [];
  // One after the other: nobody waits for the whole of it more than once a minute.
  for (const { key } of services.filter((service) => !service.needsDocument)) {
    const shortest = await shortestOf(key, open, now);
    if (shortest) waits.push(shortest);
  }
  return waits;
}

const isForEveryone = (location: Location) =>
  location.active && location.admission === "everyone" && location.bookedElsewhereUrl === null;

async function shortestOf(service: ServiceKey, open: Location[], now: DateTime): Promise<ShortestWait | undefined> {
  const waits = await waitingTimes({ services: [service], persons: 1, needs: [], days: [] }, now);
  return waits
    .flatMap(({ locationId, first, firstDays }) => {
      const location = open.find(({ id }) => id === locationId);
      return location && first && firstDays !== null
        ? [{ service, city: location.city, days: firstDays, at: first.toMillis() }]
        : [];
    })
    .toSorted((one, other) => one.at - other.at)
    .map(({ at: _, ...shortest }) => shortest)[0];
}
