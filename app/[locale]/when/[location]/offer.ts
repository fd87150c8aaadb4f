import { z } from "zod";
import { type DayWithTimes, daysWithTimes } from "@/lib/availability/days-with-times";
import type { OpenTime } from "@/lib/availability/open-time";
import { timesOn } from "@/lib/availability/times-on";
import type { Wanted } from "@/lib/availability/wanted";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import { servicesOf } from "@/lib/service/find-services";
import { partyMinutes } from "@/lib/service/visit-minutes";
import type { DateTime } from "@/lib/time";

/** What a location can offer somebody: its days, and the times of the day that is looked at. */
export type Offer = {
  wanted: Wanted;
  /** Whether what is asked for lies at one location: then no other one will do. */
  isTiedToLocation: boolean;
  days: DayWithTimes[];
  /** The day that is looked at: the asked one when it has times, else the next one that has; none without any days. */
  day: DayWithTimes | undefined;
  /** The day that was asked for and has no times. */
  missedDate: string | undefined;
  times: OpenTime[];
};

const dateSchema = z.iso.date();

/** Reads what this location can offer now, from a date on, and which day of it `askedDate` means. */
export async function offerOf(
  location: Pick<Location, "id">,
  { search, askedDate, from }: { search: Search; askedDate: unknown; from?: string | undefined },
  now: DateTime,
): Promise<Offer> {
  const services = await servicesOf(search.services);
  const wanted: Wanted = {
    locationId: location.id,
    services: search.services,
    minutes: partyMinutes(services, search.persons, search.needs.includes("extra_time")),
    persons: search.persons,
    days: search.days,
    from,
    before: search.before,
  };
  const days = await daysWithTimes(wanted, now);
  const asked = dateSchema.safeParse(askedDate).data;
  const day = (asked && days.find(({ date }) => date >= asked)) || days[0];
  return {
    wanted,
    isTiedToLocation: services.some((service) => service.needsDocument),
    days,
    day,
    missedDate: asked && asked !== day?.date ? asked : undefined,
    times: day ? await timesOn(wanted, day.date, now) : [],
  };
}
