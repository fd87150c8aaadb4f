import { openStarts } from "@/lib/availability/open-starts";
import { currentSnapshot } from "@/lib/availability/snapshot";
import type { Search } from "@/lib/search/schema";
import { servicesOf } from "@/lib/service/find-services";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { daysUntil } from "./days-until";

/** How long one location lets people wait. Instants are in the location's zone. */
export type WaitingTime = {
  locationId: string;
  /** The first start that can be chosen; null when there is none within the horizon and the filters. */
  first: DateTime | null;
  /** The third distinct one: the steadier figure. */
  third: DateTime | null;
  /** Calendar days from today to them, as the location counts days. */
  firstDays: number | null;
  thirdDays: number | null;
};

type Wanted = Pick<Search, "services" | "persons" | "needs" | "days" | "before"> & {
  /** Only starts on this local date or later, "YYYY-MM-DD". */
  from?: string;
};

const steady = 3;

/**
 * How long each location that can be booked here lets somebody wait for these services together, for the whole party.
 *
 * Units: `before` is exclusive, `from` inclusive, both as each location dates its days; `now` is an instant.
 * Throws: when a service is not known, or the database fails.
 * Speed: bench/waiting-times.ts.
 */
export async function waitingTimes(wanted: Wanted, now: DateTime): Promise<WaitingTime[]> {
  const { services, persons, needs, days, from, before } = wanted;
  const minutes = partyMinutes(await servicesOf(services), persons, needs.includes("extra_time"));
  const { places } = await currentSnapshot(now);
  return [...places.values()].map((place) => {
    const starts = openStarts(place, { services, minutes, persons, days, from, before, limit: steady }, now.toMillis());
    const at = (index: number) => {
      const start = starts[index];
      return start ? DateTime.fromMillis(start.startsAtMs, { zone: place.timeZone }) : null;
    };
    const [first, third] = [at(0), at(steady - 1)];
    return {
      locationId: place.locationId,
      first,
      third,
      firstDays: first && daysUntil(first, now),
      thirdDays: third && daysUntil(third, now),
    };
  });
}
