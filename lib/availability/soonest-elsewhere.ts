import { findLocations } from "@/lib/location/find-locations";
import type { AccessNeed } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";
import { openStarts } from "./open-starts";
import { currentSnapshot } from "./snapshot";
import type { Wanted } from "./wanted";

/** The first start that can be chosen at another location; `startsAt` is in that location's zone. */
export type TimeElsewhere = {
  location: { id: string; slug: string; name: string; city: string; feeCents: number };
  startsAt: DateTime;
};

type WantedElsewhere = Wanted & {
  /** What the other location must meet. */
  needs: readonly AccessNeed[];
  /** How many locations at most. */
  limit: number;
};

/**
 * The first start at every other location that does these services together and that everyone may use, soonest first.
 *
 * Throws: when the database fails.
 */
export async function soonestElsewhere(
  { locationId, needs, limit, ...wanted }: WantedElsewhere,
  now: DateTime,
): Promise<TimeElsewhere[]> {
  const [{ places }, locations] = await Promise.all([currentSnapshot(now), findLocations(now, wanted.language)]);
  const found = locations.flatMap(({ id, slug, name, city, feeCents, admission, accessNeeds, timeZone }) => {
    const isOpenToAll = admission === "everyone" && needs.every((need) => accessNeeds.includes(need));
    const place = id !== locationId && isOpenToAll ? places.get(id) : undefined;
    const first = place && openStarts(place, { ...wanted, limit: 1 }, now.toMillis())[0];
    if (!first) return [];
    return [
      {
        location: { id, slug, name, city, feeCents },
        startsAt: DateTime.fromMillis(first.startsAtMs, { zone: timeZone }),
      },
    ];
  });
  return found
    .sort((one, other) => +one.startsAt - +other.startsAt || (one.location.slug < other.location.slug ? -1 : 1))
    .slice(0, limit);
}
