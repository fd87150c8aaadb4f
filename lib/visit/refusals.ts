/** Why somebody cannot be let in with their appointment. */
export const checkInRefusals = [
  "not_found",
  "cancelled",
  "wrong_location",
  "already_in",
  "day_over",
  "other_day",
  "already_over",
  "too_early",
] as const;
export type CheckInRefusal = (typeof checkInRefusals)[number];

/** Why nobody can be called to a desk now. */
export const callRefusals = ["not_your_desk", "desk_paused", "desk_busy", "nobody_waits", "not_waiting"] as const;
export type CallRefusal = (typeof callRefusals)[number];

/** Why a step cannot be taken. */
export const stepRefusals = [
  "not_there",
  "day_over",
  "not_your_desk",
  "call_again",
  "changed_meanwhile",
  /** A document that they came for lies here, and nobody said why it was not handed over. */
  "document_here",
  /** There is no other desk like that to hand on to. */
  "desk_not_there",
] as const;
export type StepRefusal = (typeof stepRefusals)[number];

/** Why somebody cannot sit at a desk, or leave it. */
export const shiftRefusals = ["desk_taken", "desk_not_there", "desk_busy"] as const;
export type ShiftRefusal = (typeof shiftRefusals)[number];

/** Why the desk of a colleague cannot be freed. */
export type FreeRefusal = Extract<StepRefusal, "desk_not_there" | "changed_meanwhile">;
