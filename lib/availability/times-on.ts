import { sweepHoldsBeforeReading } from "@/lib/appointment/sweep-holds";
import type { DateTime } from "@/lib/time";
import { type OpenTime, readOpenTime } from "./open-time";
import { openStartsOn } from "./times-on.sql";
import type { Wanted } from "./wanted";

/**
 * The starts that can be chosen on one day, in order, each once however many sessions have it.
 *
 * Holds whose time is over are swept first.
 *
 * Units: `date` is the location's own date, "YYYY-MM-DD"; `now` is an instant.
 * Throws: when `date` is no date, or the database fails.
 */
export async function timesOn(wanted: Wanted, date: string, now: DateTime): Promise<OpenTime[]> {
  await sweepHoldsBeforeReading(now);
  if (wanted.before && date >= wanted.before) return [];
  const starts = await openStartsOn({ ...wanted, days: wanted.days ?? [], date, now: now.toJSDate() });
  return starts.map(readOpenTime);
}
