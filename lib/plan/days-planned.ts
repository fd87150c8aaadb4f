import { coversDate } from "@/lib/closure/covers-date";
import { isHoliday } from "@/lib/holiday/is-holiday";
import { isValidOn } from "@/lib/opening/occurs-on";
import type { Day, Opening } from "@/lib/opening/schema";
import { type DateRange, datesOf, dayOf, type Place } from "@/lib/session/plan-sessions";
import type { Plan, PlannedPlace } from "./plan";

/** What an opening has on one date; no day: that date was taken out of it. */
export type DayPlanned = { opening: Opening; date: string; day: Day | null; hasException: boolean };

/** Hours, desks and services alone, of whatever else they stand in. */
const onlyDay = ({ opensAt, closesAt, desks, staffDesks, overbook, services }: Day): Day => ({
  opensAt,
  closesAt,
  desks,
  staffDesks,
  overbook,
  services,
});

/** What shuts a location, and the dates on which its openings differ. */
function placeOf(plan: Plan, { id, timeZone, openUntil }: PlannedPlace): Place {
  const closures = plan.closures.filter(({ locationId }) => locationId === null || locationId === id);
  return { timeZone, closures, isHoliday, exceptions: plan.exceptions, openUntil };
}

/** Why nothing can be open at a location on a date; null when something can. */
function shutBy(plan: Plan, place: PlannedPlace, date: string): "closed" | null {
  const { closures, openUntil } = placeOf(plan, place);
  return coversDate(closures, date) || (openUntil && openUntil < date) ? "closed" : null;
}

/**
 * What the openings of a location have on the dates of a range, and the dates that were taken out of them, by date and hour.
 * Closed days have none, holidays only what is open on them.
 *
 * It is what the plan says, also of dates whose sessions are not made yet.
 */
export function daysPlanned(plan: Plan, place: PlannedPlace, range: DateRange): DayPlanned[] {
  const ground = placeOf(plan, place);
  const openings = plan.openings.filter(({ locationId }) => locationId === place.id);
  const dates = datesOf(range).filter((date) => !shutBy(plan, place, date));
  const found = dates.flatMap((date) =>
    openings
      .filter((opening) => isValidOn(opening, date))
      .flatMap((opening): DayPlanned[] => {
        const exception = plan.exceptions.find((one) => one.seriesId === opening.seriesId && one.date === date);
        const day = dayOf(opening, ground, date);
        if (!day) return exception ? [{ opening, date, day: null, hasException: true }] : [];
        return [{ opening, date, day: onlyDay(day), hasException: exception !== undefined }];
      }),
  );
  const order = ({ date, day, opening }: DayPlanned) =>
    `${date} ${(day ?? opening).opensAt} ${(day ?? opening).closesAt} ${opening.seriesId}`;
  return found.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
