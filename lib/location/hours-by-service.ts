import { hoursSummary } from "./hours-summary";
import type { OpeningHours } from "./location";

/** Services that can be come for at the same hours, with those openings. */
export type ServiceHours<Service extends string = string> = { services: Service[]; openings: OpeningHours[] };

/**
 * The openings of a week by what they are for: services with the same hours are together, in the order in which they are given;
 * one that has no hours in a week is left out.
 */
export function hoursByService<Service extends string>(
  openings: readonly OpeningHours[],
  services: readonly Service[],
): ServiceHours<Service>[] {
  const found = new Map<string, ServiceHours<Service>>();
  for (const service of services) {
    const ofService = openings.filter((opening) => opening.services.some((key) => key === service));
    if (ofService.length === 0) continue;
    const hours = JSON.stringify(hoursSummary(ofService));
    const same = found.get(hours);
    if (same) same.services.push(service);
    else found.set(hours, { services: [service], openings: ofService });
  }
  return [...found.values()];
}
