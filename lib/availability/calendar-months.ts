import { DateTime } from "@/lib/time";
import type { DayWithTimes } from "./days-with-times";

/** One date of a calendar; `day` is there when something can be chosen on it. */
export type CalendarDate = { date: string; dayOfMonth: number; day: DayWithTimes | undefined };

/** A month as a calendar shows it. */
export type CalendarMonth = {
  /** "YYYY-MM". */
  month: string;
  /** Weeks from Monday to Sunday; null where a week begins or ends in another month. */
  weeks: (CalendarDate | null)[][];
};

const daysInWeek = 7;
// Dates of a calendar have no zone; UTC has no clock changes to stumble over.
const dateOf = (iso: string) => DateTime.fromISO(iso, { zone: "utc" });

/**
 * Lays days out in whole calendar months, from the month of the first one to the month of the last one.
 *
 * A month in between without any such day is there too.
 *
 * Units: `days` are in order of date; nothing comes of none.
 */
export function calendarMonths(days: readonly DayWithTimes[]): CalendarMonth[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const months: CalendarMonth[] = [];
  for (let start = dateOf(first.date).startOf("month"); start <= dateOf(last.date); start = start.plus({ months: 1 })) {
    months.push({ month: start.toFormat("yyyy-MM"), weeks: weeksOf(start, byDate) });
  }
  return months;
}

function weeksOf(start: DateTime, byDate: ReadonlyMap<string, DayWithTimes>): (CalendarDate | null)[][] {
  const dates = Array.from({ length: start.daysInMonth }, (_, index) => {
    const date = start.plus({ days: index }).toISODate();
    return { date, dayOfMonth: index + 1, day: byDate.get(date) };
  });
  const cells = [...Array.from({ length: start.weekday - 1 }, () => null), ...dates];
  const weeks = Math.ceil(cells.length / daysInWeek);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: daysInWeek }, (_, column) => cells[week * daysInWeek + column] ?? null),
  );
}
