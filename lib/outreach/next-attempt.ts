import { isHoliday } from "@/lib/holiday/is-holiday";
import type { DateTime } from "@/lib/time";
import type { AttemptOutcome } from "./outcomes";

/** When the help line works, Monday to Friday, in whole hours; the shell says the same in words. */
const line = { opens: 9, closes: 17, lastWeekday: 5 };

const morning = { hour: line.opens, minute: 0, second: 0, millisecond: 0 };

/** That instant, or the first one after it at which the help line works; in the zone of the instant. */
function whenTheLineWorks(instant: DateTime): DateTime {
  const isWorkday = (day: DateTime) => day.weekday <= line.lastWeekday && !isHoliday(day.toISODate() ?? "");
  if (isWorkday(instant) && instant.hour < line.opens) return instant.set(morning);
  if (isWorkday(instant) && instant.hour < line.closes) return instant;
  let day = instant.plus({ days: 1 }).set(morning);
  while (!isWorkday(day)) day = day.plus({ days: 1 });
  return day;
}

/**
 * When somebody is to be tried again after an attempt; null when they know.
 *
 * Nobody answered: three hours later, another part of the day. A message left gets a day. Both while the help line works. A wrong
 * number is a letter's turn at once. Whoever will be told on the day comes first again on the morning of it. Never after they
 * would come.
 *
 * Units: `startsAt` is when they would come, in the zone of the location; `now` is an instant.
 */
export function nextAttemptAfter(
  outcome: AttemptOutcome,
  { startsAt, now }: { startsAt: DateTime; now: DateTime },
): DateTime | null {
  if (outcome === "reached" || outcome === "letter_sent") return null;
  const here = now.setZone(startsAt.zone);
  const next = {
    no_answer: whenTheLineWorks(here.plus({ hours: 3 })),
    left_message: whenTheLineWorks(here.plus({ days: 1 })),
    wrong_number: here,
    on_the_day: startsAt.startOf("day"),
  }[outcome];
  return next < startsAt ? next : startsAt;
}
