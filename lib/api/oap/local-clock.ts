import { DateTime } from "@/lib/time";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const dayMinutes = dayMs / minuteMs;
const mostDays = 5000;

/** The offset that a zone keeps for a whole day of UTC, in minutes; null on a day on which it changes. */
type ZoneDay = { zone: string; day: number; offset: number | null };

const days = new Map<string, ZoneDay>();
/** Of a list in order, the next instant is mostly on the same day. */
let last: ZoneDay | undefined;

const two = (number: number) => String(number).padStart(2, "0");
const clock = Array.from({ length: dayMinutes }, (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

const offsetAt = (zone: string, atMs: number) => DateTime.fromMillis(atMs, { zone }).offset;

function readDay(zone: string, day: number): ZoneDay {
  const key = `${zone} ${day}`;
  let known = days.get(key);
  if (!known) {
    const first = offsetAt(zone, day * dayMs);
    known = { zone, day, offset: first === offsetAt(zone, (day + 1) * dayMs - 1) ? first : null };
    if (days.size >= mostDays) days.clear();
    days.set(key, known);
  }
  return known;
}

/**
 * What a clock in a zone says at an instant, as "HH:mm".
 *
 * Quick enough for thousands at once: the zone is asked once a day, and for each instant only on the days on which its
 * clocks change.
 *
 * Units: milliseconds since 1970.
 */
export function localClock(zone: string, atMs: number): string {
  const day = Math.floor(atMs / dayMs);
  if (last?.day !== day || last.zone !== zone) last = readDay(zone, day);
  const offset = last.offset ?? offsetAt(zone, atMs);
  const minute = Math.floor(atMs / minuteMs + offset) % dayMinutes;
  return clock[minute < 0 ? minute + dayMinutes : minute] ?? "";
}
