import type { Wait } from "./current-waits";

/** The middle one of some days, of an even number the shorter; where there is no start in reach counts as the longest. */
function middle(days: readonly (number | null)[]): number | null {
  const long = Number.POSITIVE_INFINITY;
  const sorted = days.map((one) => one ?? long).sort((one, other) => one - other);
  const found = sorted[Math.floor((sorted.length - 1) / 2)] ?? long;
  return found === long ? null : found;
}

/** For each service the middle wait of all locations that offer it. */
export function middleWaits(waits: readonly Wait[]): Omit<Wait, "locationId">[] {
  return [...Map.groupBy(waits, ({ service }) => service)].map(([service, some]) => ({
    service,
    firstDays: middle(some.map(({ firstDays }) => firstDays)),
    thirdDays: middle(some.map(({ thirdDays }) => thirdDays)),
  }));
}
