import { sweepHoldsBeforeReading } from "@/lib/appointment/sweep-holds";
import type { AccessNeed } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";
import { lastDate } from "./last-date";
import { firstStartsElsewhere } from "./soonest-elsewhere.sql";
import type { Wanted } from "./wanted";

/** The first start that can be chosen at another location; `startsAt` is in that location's zone. */
export type TimeElsewhere = {
  location: { id: string; slug: string; name: string; city: string };
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
 * Holds whose time is over are swept first.
 *
 * Throws: when the database fails.
 */
export async function soonestElsewhere(wanted: WantedElsewhere, now: DateTime): Promise<TimeElsewhere[]> {
  await sweepHoldsBeforeReading(now);
  const starts = await firstStartsElsewhere({
    ...wanted,
    days: wanted.days ?? [],
    until: lastDate(wanted.before),
    now: now.toJSDate(),
  });
  return starts.map(({ locationId, slug, name, city, startsAt, timeZone }) => ({
    location: { id: locationId, slug, name, city },
    startsAt: DateTime.fromJSDate(startsAt, { zone: timeZone }),
  }));
}
