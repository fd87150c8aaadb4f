import { DateTime } from "@/lib/time";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const dayMinutes = dayMs / minuteMs;
const mostDays = 5000;

/** The offset that a zone keeps for a whole day of UTC, in minutes; null on a day on which it changes. */
const offsets = new Map<string, number | null>();

const two = (number: number) => String(number).padStart(2, "0");
const clock = Array.from({ length: dayMinutes }, (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

const offsetAt = (zone: string, atMs: number) => DateTime.fromMillis(atMs, { zone }).offset;

function offsetOfDay(zone: string, day: number): number | null {
  const key = `${zone} ${day}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const first = offsetAt(zone, day * dayMs);
    offset = first === offsetAt(zone, (day + 1) * dayMs - 1) ? first : null;
    if (offsets.size >= mostDays) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
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
  const offset = offsetOfDay(zone, Math.floor(atMs / dayMs)) ?? offsetAt(zone, atMs);
  const minute = Math.floor(atMs / minuteMs + offset) % dayMinutes;
  return clock[minute < 0 ? minute + dayMinutes : minute] ?? "";
}
