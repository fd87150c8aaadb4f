import { sweepHoldsBeforeReading } from "@/lib/appointment/sweep-holds";
import { type SessionKind, sessionKinds } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import { countOpenStarts } from "./days-with-times.sql";
import { lastDate } from "./last-date";
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
 * Days without times are left out. Holds whose time is over are swept first.
 *
 * Units: dates are local to the location; `now` is an instant.
 * Throws: when the database fails.
 */
export async function daysWithTimes(wanted: Wanted, now: DateTime): Promise<DayWithTimes[]> {
  await sweepHoldsBeforeReading(now);
  const days = await countOpenStarts({
    ...wanted,
    days: wanted.days ?? [],
    until: lastDate(wanted.before),
    now: now.toJSDate(),
  });
  return days.map((day) => ({ ...day, kinds: sessionKinds.filter((kind) => day.kinds.includes(kind)) }));
}
