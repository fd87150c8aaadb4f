import { DateTime } from "@/lib/time";

/**
 * The first instant at which the clock of that zone shows `time` or later on `date`.
 *
 * When the clocks go forward over `time`, that is the moment of the jump; when they go back over it, the first of its two
 * occurrences. So two stretches that meet at a clock time also meet as instants: nothing between them is lost or doubled.
 *
 * Units: `date` is "YYYY-MM-DD", `time` "HH:mm" with 24:00 for the end of the day.
 */
export function localInstant(date: string, time: string, timeZone: string): DateTime {
  const wanted = DateTime.fromISO(`${date}T${time}`, { zone: "utc" });
  const shown = wanted.setZone(timeZone, { keepLocalTime: true });
  // luxon answers a doubled clock time by the offset that is in force today, so the first is asked for explicitly.
  const [first = shown] = shown.getPossibleOffsets();
  if (clockOf(first) === clockOf(wanted)) return first;

  // In a gap luxon moves on by its length: walk back to the jump.
  let instant = first;
  while (clockOf(instant.minus({ minutes: 1 })) >= clockOf(wanted)) instant = instant.minus({ minutes: 1 });
  return instant;
}

const clockOf = (instant: DateTime) => instant.toFormat("yyyy-MM-dd'T'HH:mm");
