import type { DayState } from "./live-day";

/** The parts of a day, as its list shows them. */
export const dayParts = ["at_desk", "waiting", "expected", "over"] as const;
export type DayPart = (typeof dayParts)[number];

/** In which part somebody is. */
export const partOf = {
  expected: "expected",
  arrived: "waiting",
  called: "at_desk",
  serving: "at_desk",
  done: "over",
  no_show: "over",
  left: "over",
  cancelled: "over",
} as const satisfies Record<DayState, DayPart>;
