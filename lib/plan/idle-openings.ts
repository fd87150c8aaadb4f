import { isValidOn } from "@/lib/opening/occurs-on";
import type { Opening } from "@/lib/opening/schema";

/** A rule that has nothing on a date, with what it would have: it can be opened there. */
export type IdleOpening = Pick<Opening, "seriesId" | "opensAt" | "closesAt" | "desks">;

/** The rules in force on a date that have no block on it: another weekday, a holiday, or a date that was taken out. */
export function idleOpenings(
  openings: readonly Opening[],
  { date, blocks }: { date: string; blocks: readonly { seriesId: string | null }[] },
): IdleOpening[] {
  return openings
    .filter((opening) => isValidOn(opening, date) && blocks.every(({ seriesId }) => seriesId !== opening.seriesId))
    .map(({ seriesId, opensAt, closesAt, desks }) => ({ seriesId, opensAt, closesAt, desks }))
    .sort((one, other) => (`${one.opensAt} ${one.closesAt}` < `${other.opensAt} ${other.closesAt}` ? -1 : 1));
}
