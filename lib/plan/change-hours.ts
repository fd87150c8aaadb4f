import { z } from "zod";
import { clockTime, type Day, type Opening } from "@/lib/opening/schema";
import type { DateRange } from "@/lib/session/plan-sessions";
import { DateTime } from "@/lib/time";
import { type DayPlanned, daysPlanned } from "./days-planned";
import { readPlan } from "./read-plan.sql";
import type { PlanChange } from "./schema";
import { isDate } from "./week-of";

/** The hours that somebody wants for one date of an opening. */
export type HoursWish = { seriesId: string; date: string; opensAt: string; closesAt: string };

/** At most so many blocks of a week change at once. */
const mostWishes = 200;

/** Whether all of them lie in seven days. */
function areInAWeek(wishes: readonly HoursWish[]): boolean {
  const days = wishes.map(({ date }) => DateTime.fromISO(date, { zone: "utc" }).toMillis());
  return Math.max(...days) - Math.min(...days) < 7 * 24 * 60 * 60 * 1000;
}

/**
 * Reads "series date opens closes", one for each block of a week; null when one of them is nothing of the kind, or when they
 * lie further apart: whoever asks for a century would keep the process busy for all others.
 */
export function readHoursWishes(texts: readonly string[]): HoursWish[] | null {
  const wishes = texts.slice(0, mostWishes).flatMap((text) => {
    const [seriesId = "", date, opensAt = "", closesAt = ""] = text.split(" ");
    const isRight = z.uuid().safeParse(seriesId).success && [opensAt, closesAt].every((time) => clockTime.test(time));
    return isRight && isDate(date) ? [{ seriesId, date, opensAt, closesAt }] : [];
  });
  return wishes.length === texts.length && wishes.length > 0 && areInAWeek(wishes) ? wishes : null;
}

/** A day for one date: services that are the rule's are left to the rule. */
export function dayForDate(day: Day, opening: Pick<Opening, "services">): Day {
  const isAsRule =
    day.services.length === opening.services.length && day.services.every((one) => opening.services.includes(one));
  return { ...day, services: isAsRule ? [] : day.services };
}

/** The changes that give these dates other hours, and leave them all else; null when one of them is not open now. */
export function changesForHours(planned: readonly DayPlanned[], wishes: readonly HoursWish[]): PlanChange[] | null {
  const changes = wishes.flatMap(({ seriesId, date, opensAt, closesAt }): PlanChange[] => {
    const found = planned.find((one) => one.opening.seriesId === seriesId && one.date === date);
    if (!found?.day) return [];
    return [
      { kind: "date_changed", seriesId, date, day: dayForDate({ ...found.day, opensAt, closesAt }, found.opening) },
    ];
  });
  return changes.length === wishes.length ? changes : null;
}

/** What a location's openings have on the dates of a range; nothing for one that is not there. Reads the plan. */
export async function findDaysPlanned(locationId: string, range: DateRange): Promise<DayPlanned[]> {
  const plan = await readPlan();
  const place = plan.places.find(({ id }) => id === locationId);
  return place ? daysPlanned(plan, place, range) : [];
}
