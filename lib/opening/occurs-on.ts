import { DateTime } from "@/lib/time";
import type { Opening } from "./schema";

type Recurrence = Pick<Opening, "weekdays" | "everyWeeks" | "weeksFrom" | "monthWeeks" | "validFrom" | "validUntil">;

const inUtc = (date: string) => DateTime.fromISO(date, { zone: "utc" });

/** Whole weeks between the weeks (from Monday on) of two dates. */
function weeksBetween(from: string, date: string): number {
  const [first, last] = [inUtc(from).startOf("week"), inUtc(date).startOf("week")];
  return Math.round(last.diff(first, "weeks").weeks);
}

/** Whether a date is the first, second … or last of its weekday in the month. */
function isOfMonthWeeks(monthWeeks: readonly number[], date: string): boolean {
  const day = inUtc(date);
  const isLast = day.day + 7 > (day.daysInMonth ?? 31);
  return monthWeeks.includes(Math.ceil(day.day / 7)) || (isLast && monthWeeks.includes(-1));
}

/** Whether that date lies between the first and the last date of a version. */
export function isValidOn(
  { validFrom, validUntil }: Pick<Recurrence, "validFrom" | "validUntil">,
  date: string,
): boolean {
  return validFrom <= date && (validUntil === null || date <= validUntil);
}

/**
 * Whether a weekly rule falls on that calendar date, closures and holidays aside.
 *
 * Every second week is counted in weeks from Monday on, so that it goes on across the end of a year, whatever the number of
 * the week. "The first Saturday" is the first one of the calendar month.
 */
export function occursOn(rule: Recurrence, date: string): boolean {
  const { weekdays, everyWeeks, weeksFrom, monthWeeks, validFrom } = rule;
  return (
    isValidOn(rule, date) &&
    weekdays.includes(inUtc(date).weekday) &&
    (everyWeeks === 1 || weeksBetween(weeksFrom ?? validFrom, date) % everyWeeks === 0) &&
    (monthWeeks.length === 0 || isOfMonthWeeks(monthWeeks, date))
  );
}
