import type { Impact, LocationImpact } from "./impact";

/** What an edit does at a location in numbers, without its days; undefined where it changes no places. */
export function totalsAt({ locations }: Impact, locationId: string | null) {
  const found = locations.find((one) => one.locationId === locationId);
  if (!found) return undefined;
  const { locationId: _id, name: _name, timeZone: _zone, days: _days, ...totals }: LocationImpact = found;
  return totals;
}
