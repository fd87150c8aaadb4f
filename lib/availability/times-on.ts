import type { DateTime } from "@/lib/time";
import { daysAfter } from "./local-day";
import { type OpenTime, readOpenTime } from "./open-time";
import { startsOf } from "./starts-of";
import type { Wanted } from "./wanted";

/**
 * The starts that can be chosen on one day, in order, each once however many sessions have it.
 *
 * Units: `date` is the location's own date, "YYYY-MM-DD"; `now` is an instant.
 * Throws: when `date` is no date, or the database fails.
 */
export async function timesOn(wanted: Wanted, date: string, now: DateTime): Promise<OpenTime[]> {
  if ((wanted.before && date >= wanted.before) || (wanted.from && date < wanted.from)) return [];
  const starts = await startsOf({ ...wanted, from: date, before: daysAfter(date, 1) }, now);
  return starts.map((start) => readOpenTime(start, wanted.minutes));
}
