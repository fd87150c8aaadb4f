import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { attendanceByService, type ServiceAttendance } from "./attendance-by-service";
import { cancelledByService } from "./cancelled-by-service";
import { placesByService, type ServicePlaces } from "./places-by-service";
import { sparedByService } from "./spared-by-service";

/** What is counted of a service: places of the four weeks to come, people of the four weeks past. */
export type ServiceFigures = ServicePlaces &
  ServiceAttendance & {
    cancelled: number;
    /** Visits spared by advice; null of a location: advice is given before anybody chooses one. */
    spared: number | null;
  };

/**
 * The figures of each service at a location, or in the country (null); services of which nothing is counted are left out.
 *
 * Units: `now` is in the location's zone; four weeks are 28 dates. Throws: when the database fails.
 */
export async function serviceFigures(locationId: string | null, now: DateTime): Promise<ServiceFigures[]> {
  const at = now.toJSDate();
  const [places, attendance, cancelled, spared] = await Promise.all([
    placesByService(locationId, { now: at, until: now.plus({ weeks: 4 }).toISODate() ?? "" }),
    attendanceByService(locationId, at),
    cancelledByService(locationId, at),
    locationId === null ? sparedByService(now.minus({ weeks: 4 }).toISODate() ?? "") : [],
  ]);
  const of = <One extends { service: ServiceKey }>(found: readonly One[], key: ServiceKey) =>
    found.find(({ service }) => service === key);
  const keys = new Set([places, attendance, cancelled, spared].flat().map(({ service }) => service));
  return [...keys].map((service) => ({
    released: 0,
    left: 0,
    unreleased: 0,
    isUsedUp: false,
    served: 0,
    expected: 0,
    missed: 0,
    ...of(places, service),
    ...of(attendance, service),
    service,
    cancelled: of(cancelled, service)?.cancelled ?? 0,
    spared: locationId === null ? (of(spared, service)?.spared ?? 0) : null,
  }));
}
