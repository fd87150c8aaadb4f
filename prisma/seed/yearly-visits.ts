import { isHoliday } from "@/lib/holiday/is-holiday";
import type { Opening } from "@/lib/opening/schema";
import type { Service, ServiceKey } from "@/lib/service/schema";
import { visitMinutes } from "@/lib/service/visit-minutes";
import { type DateRange, planSessions } from "@/lib/session/plan-sessions";
import type { OpeningData } from "./place-data";
import { servicesOfMix } from "./places";

/** How visits are measured: the services' lengths, and how many slots a visit takes. */
export type Measure = {
  services: readonly Service[];
  partsOf: (minutes: number, slotMinutes: number) => number;
};

/** An opening of the data as the planner of sessions takes it. */
export function openingFrom(data: OpeningData, validFrom: string): Opening {
  return {
    id: "",
    seriesId: "",
    version: 1,
    locationId: "",
    weekdays: data.weekdays,
    everyWeeks: 1,
    weeksFrom: null,
    monthWeeks: [],
    opensAt: data.opensAt,
    closesAt: data.closesAt,
    desks: data.desks,
    staffDesks: 0,
    overbook: 0,
    slotMinutes: data.slotMinutes,
    services: servicesOfMix(data.mix),
    channel: "public",
    kind: data.kind,
    validFrom,
    validUntil: null,
    onHolidays: false,
    releaseWaves: data.releaseWaves ?? null,
  };
}

/** How many visits of one person an opening can serve in that stretch, by service in the proportion of its mix. */
export function visitsOf(opening: OpeningData, range: DateRange, measure: Measure): Map<ServiceKey, number> {
  const place = { timeZone: "Europe/Amsterdam", closures: [], isHoliday };
  const places = planSessions(openingFrom(opening, range.from), place, range)
    .flatMap((session) => session.capacities)
    .reduce((sum, capacity) => sum + capacity, 0);

  const mix = measure.services.flatMap((service) => {
    const weight = opening.mix[service.key];
    return weight ? [{ service, weight }] : [];
  });
  const partsOfMix = mix.reduce(
    (sum, { service, weight }) =>
      sum + weight * measure.partsOf(visitMinutes([service], 1, false), opening.slotMinutes),
    0,
  );
  return new Map(mix.map(({ service, weight }) => [service.key, (places * weight) / partsOfMix]));
}
