import type { DateTime } from "@/lib/time";
import { type OpenStart, openStarts } from "./open-starts";
import { currentSnapshot } from "./snapshot";
import type { Wanted } from "./wanted";

/** An open start of a place in this zone. */
export type LocalStart = OpenStart & { timeZone: string };

/** The open starts of one location, in order; none when it cannot be booked here. Throws when the database fails. */
export async function startsOf(
  { locationId, hasShare = false, persons, ...wanted }: Wanted,
  now: DateTime,
): Promise<LocalStart[]> {
  const place = (await currentSnapshot(now)).places.get(locationId);
  if (!place) return [];
  return openStarts(place, { ...wanted, persons: hasShare ? 0 : persons }, now.toMillis()).map((start) => ({
    ...start,
    timeZone: place.timeZone,
  }));
}
