import { type SessionKind, sessionKinds } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import { startsOf } from "./starts-of";
import type { Wanted } from "./wanted";

/** A day of a location on which something can be chosen. */
export type DayWithTimes = {
  /** The location's own date, "YYYY-MM-DD". */
  date: string;
  /** How many different starts can be chosen; more than one desk at the same start is one time. */
  openTimes: number;
  /** Which kinds of sessions those times are in. */
  kinds: SessionKind[];
};

/**
 * Every day up to the location's horizon on which the whole visit fits somewhere, in order.
 *
 * Days without times are left out.
 *
 * Units: dates are local to the location; `now` is an instant.
 * Throws: when the database fails.
 */
export async function daysWithTimes(wanted: Wanted, now: DateTime): Promise<DayWithTimes[]> {
  const days = Map.groupBy(await startsOf(wanted, now), ({ date }) => date);
  return [...days].map(([date, starts]) => {
    const kinds = new Set(starts.map(({ kind }) => kind));
    return { date, openTimes: starts.length, kinds: sessionKinds.filter((kind) => kinds.has(kind)) };
  });
}
