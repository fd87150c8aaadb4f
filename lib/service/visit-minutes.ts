import type { Service } from "./schema";

/** What a person who needs more time is given, in minutes. */
export const extraTimeMinutes = 10;

/** The most persons in one appointment, and in one party of adjacent appointments. */
export const maxPersonsPerAppointment = 6;
export const maxPersonsPerParty = 12;

type Lengths = Pick<Service, "firstMinutes" | "extraMinutes">;

/**
 * How long a visit takes: for each service the first person, then every further one, then the extra time.
 *
 * Units: whole minutes. `persons` is at least 1.
 * Source: design, "How a slot is found and taken".
 */
export function visitMinutes(services: readonly Lengths[], persons: number, extraTime: boolean): number {
  const served = services.reduce(
    (sum, service) => sum + service.firstMinutes + service.extraMinutes * (persons - 1),
    0,
  );
  return served + (extraTime ? extraTimeMinutes : 0);
}

/**
 * Divides a party over as few appointments as will hold it, as evenly as can be: 7 is 4 and 3.
 *
 * Units: persons; no group is above 6.
 */
export function groupSizes(persons: number): number[] {
  const groups = Math.ceil(persons / maxPersonsPerAppointment);
  return Array.from({ length: groups }, (_, index) => Math.ceil((persons - index) / groups));
}

/** The length of each adjacent appointment of a party; extra time belongs to the first one. */
export function partyMinutes(services: readonly Lengths[], persons: number, extraTime: boolean): number[] {
  return groupSizes(persons).map((size, index) => visitMinutes(services, size, extraTime && index === 0));
}
