import { sweepHoldsBeforeReading } from "@/lib/appointment/sweep-holds";
import { lastDate } from "@/lib/availability/last-date";
import type { Search } from "@/lib/search/schema";
import { servicesOf } from "@/lib/service/find-services";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { daysUntil } from "./days-until";
import { firstStarts } from "./waiting-times.sql";

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

/**
 * How long each location lets somebody wait for these services together, for the whole party.
 *
 * Holds whose time is over are swept first. Every location is in it, also one that cannot be booked.
 *
 * Units: `before` is exclusive, `from` inclusive, both as each location dates its days; `now` is an instant.
 * Throws: when a service is not known, or the database fails.
 */
export async function waitingTimes(wanted: Wanted, now: DateTime): Promise<WaitingTime[]> {
  const services = await servicesOf(wanted.services);
  await sweepHoldsBeforeReading(now);
  const starts = await firstStarts({
    services: wanted.services,
    minutes: partyMinutes(services, wanted.persons, wanted.needs.includes("extra_time")),
    kinds: wanted.days,
    from: wanted.from ?? "-infinity",
    until: lastDate(wanted.before),
    now: now.toJSDate(),
  });
  return starts.map(({ locationId, timeZone, firstAt, thirdAt }) => {
    const first = firstAt && DateTime.fromJSDate(firstAt, { zone: timeZone });
    const third = thirdAt && DateTime.fromJSDate(thirdAt, { zone: timeZone });
    return {
      locationId,
      first,
      third,
      firstDays: first && daysUntil(first, now),
      thirdDays: third && daysUntil(third, now),
    };
  });
}
