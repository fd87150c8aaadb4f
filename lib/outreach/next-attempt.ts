import type { DateTime } from "@/lib/time";
import type { AttemptOutcome } from "./outcomes";

/**
 * When somebody is to be tried again after an attempt; null when they know.
 *
 * Nobody answered: three hours later, another part of the day. A message left gets a day. A wrong number is a letter's turn
 * at once. Whoever will be told on the day comes first again on the morning of it. Never after they would come.
 *
 * Units: `startsAt` is when they would come, in the zone of the location; `now` is an instant.
 */
export function nextAttemptAfter(
  outcome: AttemptOutcome,
  { startsAt, now }: { startsAt: DateTime; now: DateTime },
): DateTime | null {
  if (outcome === "reached" || outcome === "letter_sent") return null;
  const next = {
    no_answer: now.plus({ hours: 3 }),
    left_message: now.plus({ days: 1 }),
    wrong_number: now,
    on_the_day: startsAt.startOf("day"),
  }[outcome];
  return next < startsAt ? next : startsAt;
}
