/** What a clerk does with a visit after it was called. From where each leads is the table in the README. */
export const visitSteps = [
  "recall",
  "start",
  "finish",
  "back",
  "park",
  "unpark",
  "hand_on",
  "no_show",
  "leave",
] as const;
export type VisitStep = (typeof visitSteps)[number];

/** How often somebody is called before they can be marked as not there. */
export const callsBeforeNoShow = 3;
