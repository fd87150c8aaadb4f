/** How an attempt to reach somebody can end. */
export const attemptOutcomes = [
  "reached",
  "no_answer",
  "left_message",
  "wrong_number",
  "letter_sent",
  "on_the_day",
] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** How somebody can be reached: by phone, or by nothing that we know (a letter, or when they come). */
export type Way = "phone" | "none";

/** Which outcomes can be noted for whom: nobody has no number and does not answer. */
export const outcomesOf: Record<Way, readonly AttemptOutcome[]> = {
  phone: ["reached", "no_answer", "left_message", "wrong_number", "on_the_day"],
  none: ["letter_sent", "on_the_day", "reached"],
};

/** The outcomes after which somebody knows, and nobody need try again. */
export function isReached(outcome: AttemptOutcome): outcome is "reached" | "letter_sent" {
  return outcome === "reached" || outcome === "letter_sent";
}
