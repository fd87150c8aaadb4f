import { isDeepStrictEqual } from "node:util";
import { isHoliday } from "@/lib/holiday/is-holiday";
import { isValidOn } from "@/lib/opening/occurs-on";
import type { Day, Opening } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import { dayForDate } from "./change-hours";
import { type DayPlanned, daysPlanned } from "./days-planned";
import { derivedId } from "./derived-id";
import type { Plan, PlannedPlace } from "./plan";
import type { PlanChange } from "./schema";

/** What is copied where; dates are Mondays. */
export type WeekCopy = {
  /** Of the form, so that the same form sent twice is one copy. */
  id: string;
  from: string;
  to: string;
  /** How many weeks from `to` on get it. */
  weeks: number;
  /** Whether what those weeks have now goes. */
  isReplacing: boolean;
};

const plusDays = (date: string, days: number) => DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toISODate();
const weekOf = (monday: string) => ({ from: monday, until: plusDays(monday, 6) });
type Open = DayPlanned & { day: Day };
const isOpen = (one: DayPlanned): one is Open => one.day !== null;

/** A rule's day as an opening of one date of its own. */
function singleDate({ opening, day }: Open, date: string, id: string): PlanChange {
  const { locationId, slotMinutes, channel, kind, releaseWaves } = opening;
  const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1, weeksFrom: null, monthWeeks: [] };
  const rule = { ...day, ...always, slotMinutes, channel, kind, releaseWaves, onHolidays: true };
  return { kind: "opening_added", seriesId: id, locationId, rule, validFrom: date, validUntil: date };
}

/** Whether two blocks are the same to whoever books and works there. */
function isAlike(one: Open, other: Open): boolean {
  const seen = ({ day, opening: { slotMinutes, channel, kind } }: Open) => ({ day, slotMinutes, channel, kind });
  return isDeepStrictEqual(seen(one), seen(other));
}

type Target = { date: string; planned: readonly DayPlanned[]; openings: readonly Opening[]; copy: WeekCopy };

/** What one date must change to be as the one that is copied. */
function changesOn(source: readonly Open[], { date, planned, openings, copy }: Target): PlanChange[] {
  const open = planned.filter(isOpen);
  const kept = new Set<string>();
  const changes = source.flatMap((one): PlanChange[] => {
    const { seriesId } = one.opening;
    const version = openings.find((opening) => opening.seriesId === seriesId && isValidOn(opening, date));
    const free = open.filter(({ opening }) => !kept.has(opening.seriesId));
    const same = free.find((other) => other.opening.seriesId === seriesId) ?? free.find((other) => isAlike(one, other));
    if (same && isDeepStrictEqual(same.day, one.day)) {
      kept.add(same.opening.seriesId);
      return [];
    }
    if (!version) return [singleDate(one, date, derivedId(copy.id, seriesId, date))];
    kept.add(seriesId);
    return [{ kind: "date_changed", seriesId, date, day: dayForDate(one.day, version) }];
  });
  const gone = copy.isReplacing ? open.filter(({ opening }) => !kept.has(opening.seriesId)) : [];
  return [
    ...gone.map(({ opening: { seriesId } }): PlanChange => ({ kind: "date_changed", seriesId, date, day: null })),
    ...changes,
  ];
}

/**
 * The changes that give weeks of a location the hours of one of its weeks, day by day: dates of the same openings where they
 * hold there, openings of one date where they do not.
 *
 * Days on which the location is closed, holidays, and days before `today` are left as they are and told in `skipped`.
 *
 * Units: calendar dates of the location.
 */
export function copyWeek(plan: Plan, place: PlannedPlace, { copy, today }: { copy: WeekCopy; today: string }) {
  const openings = plan.openings.filter(({ locationId }) => locationId === place.id);
  const source = daysPlanned(plan, place, weekOf(copy.from)).filter(isOpen);
  const shut = (date: string) =>
    plan.closures.some(
      ({ locationId, startsOn, endsOn }) =>
        (locationId === null || locationId === place.id) && startsOn <= date && date <= endsOn,
    ) ||
    (place.openUntil !== null && place.openUntil < date);
  const changes: PlanChange[] = [];
  const skipped: string[] = [];
  for (let day = 0; day < copy.weeks * 7; day++) {
    const date = plusDays(copy.to, day);
    const ofDay = source.filter((one) => one.date === plusDays(copy.from, day % 7));
    if (date < today || shut(date) || isHoliday(date)) {
      if (ofDay.length > 0) skipped.push(date);
      continue;
    }
    const planned = daysPlanned(plan, place, { from: date, until: date });
    changes.push(...changesOn(ofDay, { date, planned, openings, copy }));
  }
  return { changes, skipped };
}
