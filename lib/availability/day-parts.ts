import type { OpenTime } from "./open-time";

export const dayPartNames = ["morning", "afternoon", "evening"] as const;
export type DayPartName = (typeof dayPartNames)[number];
export type DayPart = { name: DayPartName; times: OpenTime[] };

const noon = 12;
const fivePm = 17;

function partOf({ startsAt, kind }: OpenTime): DayPartName {
  if (kind === "evening" || startsAt.hour >= fivePm) return "evening";
  return startsAt.hour < noon ? "morning" : "afternoon";
}

/**
 * Divides the times of one day over morning (before 12:00), afternoon and evening (from 17:00, or in an evening session).
 *
 * Parts without times are left out; the order of the times stays.
 *
 * Units: hours of the zone that each time is in.
 */
export function dayParts(times: readonly OpenTime[]): DayPart[] {
  return dayPartNames
    .map((name) => ({ name, times: times.filter((time) => partOf(time) === name) }))
    .filter((part) => part.times.length > 0);
}
