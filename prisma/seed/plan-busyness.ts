import { DateTime } from "@/lib/time";
import type { OpeningData } from "./place-data";
import type { Random } from "./random";

/** How busy the first day after the booked-out ones is, and how busy the days from so many days later on are. */
const busiest = 0.9;
const quietest = 0.03;
const quietAfterDays = 28;

/** Calendar days from one date to another. */
export function daysBetween(from: string, until: string): number {
  const [first, last] = [from, until].map((date) => DateTime.fromISO(date, { zone: "utc" }));
  return first && last ? last.diff(first, "days").days : Number.NaN;
}

/**
 * The chance that a place so many days from today is taken: certain while the opening is booked out, then falling, at
 * first fast, to a few early birds.
 */
export function busynessAfter(days: number, opening: Pick<OpeningData, "fullDays">): number {
  if (days < opening.fullDays) return 1;
  const ahead = Math.min(1, (days - opening.fullDays) / quietAfterDays);
  return quietest + (busiest - quietest) * (1 - ahead) ** 2;
}

/** Which of an opening's booked-out dates have a cancelled place: none of the next two days. */
export function datesWithGap(
  dates: readonly string[],
  today: string,
  opening: Pick<OpeningData, "fullDays" | "gaps">,
  random: Random,
): Set<string> {
  const bookedOut = dates.filter((date) => {
    const days = daysBetween(today, date);
    return days > 2 && days < opening.fullDays;
  });
  const chosen = new Set<string>();
  const wanted = Math.min(opening.gaps ?? 0, bookedOut.length);
  while (chosen.size < wanted) chosen.add(random.pick(bookedOut));
  return chosen;
}
