import { DateTime } from "@/lib/time";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** What the clock of the instant's zone shows, as text that sorts in the order of time. */
const clockOf = (instant: DateTime) => instant.toFormat("yyyy-MM-dd'T'HH:mm");

/**
 * The first instant at which the clock of that zone shows `time` or later on `date`.
 *
 * When the clocks go forward over `time`, that is the moment of the jump; when they go back over it, the first of its two
 * occurrences. So two stretches that meet at a clock time also meet as instants: nothing between them is lost or doubled.
 * luxon would move into the hour after a gap, and choose between two occurrences by the offset that is in force today.
 *
 * Units: `date` is "YYYY-MM-DD", `time` "HH:mm" with 24:00 for the end of the day.
 */
export function localInstant(date: string, time: string, timeZone: string): DateTime {
  const wanted = DateTime.fromISO(`${date}T${time}`, { zone: "utc" });
  const at = (ms: number) => DateTime.fromMillis(ms, { zone: timeZone });
  const before = at(+wanted - dayMs).offset;
  const after = at(+wanted + dayMs).offset;
  const byFormerOffset = at(+wanted - before * minuteMs);
  if (before === after) return byFormerOffset;

  // The clocks change within a day of it. Before that change the former offset holds, after it the latter.
  const candidates = [byFormerOffset, at(+wanted - after * minuteMs)];
  const shown = candidates.filter((instant) => clockOf(instant) === clockOf(wanted));
  const [first, ...others] = shown;
  if (first) return DateTime.min(first, ...others);

  // Nobody's clock shows it: it lies in the gap, so walk back to the jump.
  let instant = byFormerOffset;
  while (clockOf(instant.minus({ minutes: 1 })) >= clockOf(wanted)) instant = instant.minus({ minutes: 1 });
  return instant;
}
