import type { AccessNeed } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import { type OpenTime, readOpenTime } from "./open-time";
import { soonestElsewhere, type TimeElsewhere } from "./soonest-elsewhere";
import { startsOf } from "./starts-of";
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

async function timesAround({ around, limit, minutes, ...wanted }: WantedNear, now: DateTime): Promise<OpenTime[]> {
  const aroundMs = around.toMillis();
  const away = ({ startsAtMs }: { startsAtMs: number }) => Math.abs(startsAtMs - aroundMs);
  const others = (await startsOf({ ...wanted, minutes }, now)).filter((start) => away(start) > 0);
  return others
    .sort((one, other) => away(one) - away(other) || other.startsAtMs - one.startsAtMs)
    .slice(0, limit)
    .sort((one, other) => one.startsAtMs - other.startsAtMs)
    .map((start) => readOpenTime(start, minutes));
}

/**
 * What somebody can take instead of a time that is gone: the nearest before and after it at the same location, in
 * order of time, and the first time at each other location, soonest first. As near before as after counts as nearer
 * after.
 *
 * Units: `around` and `now` are instants.
 * Throws: when the database fails.
 */
export async function nearestTimes(wanted: WantedNear, now: DateTime): Promise<NearestTimes> {
  const [here, elsewhere] = await Promise.all([
    timesAround(wanted, now),
    wanted.otherLocations ? soonestElsewhere({ ...wanted, needs: wanted.needs ?? [] }, now) : [],
  ]);
  return { here, elsewhere };
}
