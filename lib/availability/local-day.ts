import { DateTime } from "@/lib/time";

type Day = { date: string; fromMs: number; untilMs: number };

const days = new Map<string, Day>();
const midnights = new Map<string, number>();
const mostMidnights = 5000;

/** The calendar date of an instant in a zone, "YYYY-MM-DD". The last day of each zone is remembered. */
export function localDate(zone: string, atMs: number): string {
  const known = days.get(zone);
  if (known && known.fromMs <= atMs && atMs < known.untilMs) return known.date;
  const from = DateTime.fromMillis(atMs, { zone }).startOf("day");
  const day = { date: from.toISODate(), fromMs: from.toMillis(), untilMs: from.plus({ days: 1 }).toMillis() };
  days.set(zone, day);
  return day.date;
}

/** The instant at which a date begins in a zone, in milliseconds since 1970. Throws when `date` is no date. */
export function midnightMs(zone: string, date: string): number {
  const key = `${zone} ${date}`;
  let instant = midnights.get(key);
  if (instant === undefined) {
    instant = DateTime.fromISO(date, { zone }).startOf("day").toMillis();
    if (midnights.size >= mostMidnights) midnights.clear();
    midnights.set(key, instant);
  }
  return instant;
}

/** The date so many days after another one. Throws when `date` is no date. */
export function daysAfter(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toISODate();
}
