import { findLocations } from "@/lib/location/find-locations";
import { findServices } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { waitingTimes } from "@/lib/waiting/waiting-times";

/** How long one person waits for a service at a location now, in calendar days; null: there is no start in reach. */
export type Wait = {
  locationId: string;
  service: ServiceKey;
  firstDays: number | null;
  thirdDays: number | null;
};

/**
 * The waits of one person for each service at each location that is in use and offers it, as applicants see them.
 *
 * Throws: when the database fails.
 */
export async function currentWaits(now: DateTime): Promise<Wait[]> {
  const locations = (await findLocations(now)).filter(
    ({ active, bookedElsewhereUrl }) => active && bookedElsewhereUrl === null,
  );
  const waits: Wait[] = [];
  for (const { key } of await findServices()) {
    const found = await waitingTimes({ services: [key], persons: 1, needs: [], days: [] }, now);
    const byPlace = new Map(found.map((wait) => [wait.locationId, wait]));
    for (const { id, services } of locations) {
      if (!services.some((offered) => offered.key === key)) continue;
      const { firstDays = null, thirdDays = null } = byPlace.get(id) ?? {};
      waits.push({ locationId: id, service: key, firstDays, thirdDays });
    }
  }
  return waits;
}
