import { DateTime } from "@/lib/time";
import { occursOn } from "./occurs-on";

/** A rule that falls on fewer dates than asked for within so many days has no more. */
const mostDays = 400;

/**
 * The first `count` calendar dates from `from` on, included, on which a weekly rule falls; fewer when it ends before. Closures
 * and holidays aside.
 */
export function nextDates(rule: Parameters<typeof occursOn>[0], from: string, count: number): string[] {
  const first = DateTime.fromISO(from > rule.validFrom ? from : rule.validFrom, { zone: "utc" });
  const dates: string[] = [];
  for (let days = 0; days < mostDays && dates.length < count; days += 1) {
    const date = first.plus({ days }).toISODate();
    if (occursOn(rule, date)) dates.push(date);
  }
  return dates;
}
