import type { Reason } from "@/lib/waiting/reasons";

/** Where the words of each reason stand; a new reason without words does not compile. */
export const reasonWords = {
  no_time_on_days: "reasons.no_time_on_days",
  no_time_before: "reasons.no_time_before",
  other_kind: "reasons.other_kind",
  need_not_met: "reasons.need_not_met",
  booked_elsewhere: "reasons.booked_elsewhere",
  no_time: "reasons.no_time",
  not_in_letter: "reasons.not_in_letter",
  not_together: "reasons.not_together",
  not_offered: "reasons.not_offered",
  closed: "reasons.closed",
} as const satisfies Record<Reason, string>;
