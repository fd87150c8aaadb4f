/** Why somebody cannot choose a location, what they can do something about first. */
export const reasons = [
  /** Times, but not on the days that were asked for, or not before the date that was asked for. */
  "no_time_on_days",
  "no_time_before",
  /** Not of the kind that was asked for. */
  "other_kind",
  "need_not_met",
  "booked_elsewhere",
  /** Nothing open within the horizon. */
  "no_time",
  /** A document lies only where the letter says. */
  "not_in_letter",
  /** Does each of the services, but not in one visit. */
  "not_together",
  "not_offered",
  "closed",
] as const;

export type Reason = (typeof reasons)[number];
