import { sweepHoldsBeforeReading } from "@/lib/appointment/sweep-holds";
import type { AccessNeed } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import { lastDate } from "./last-date";
import { openStartsAround } from "./nearest-times.sql";
import { type OpenTime, readOpenTime } from "./open-time";
import { soonestElsewhere, type TimeElsewhere } from "./soonest-elsewhere";
import type { Wanted } from "./wanted";

type WantedNear = Wanted & {
  around: DateTime;
  /** How many times at most, here and elsewhere each. */
  limit: number;
  /** Whether to look at other locations too; what they must meet is in `needs`. */
  otherLocations: boolean;
  needs?: readonly AccessNeed[];
};

export type NearestTimes = { here: OpenTime[]; elsewhere: TimeElsewhere[] };

/**
 * What somebody can take instead of a time that is gone: the nearest before and after it at the same location, in
 * order of time, and the first time at each other location, soonest first.
 *
 * Holds whose time is over are swept first.
 *
 * Units: `around` and `now` are instants.
 * Throws: when the database fails.
 */
export async function nearestTimes(wanted: WantedNear, now: DateTime): Promise<NearestTimes> {
  await sweepHoldsBeforeReading(now);
  const [here, elsewhere] = await Promise.all([
    openStartsAround({
      ...wanted,
      days: wanted.days ?? [],
      until: lastDate(wanted.before),
      around: wanted.around.toJSDate(),
      now: now.toJSDate(),
    }),
    wanted.otherLocations ? soonestElsewhere({ ...wanted, needs: wanted.needs ?? [] }, now) : [],
  ]);
  return { here: here.map(readOpenTime), elsewhere };
}
