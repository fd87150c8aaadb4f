import type { Affected } from "./impact";
import type { Choice, Resolution } from "./schema";

type Of = Pick<Affected, "appointmentId" | "isSameDay" | "target">;

/** What was chosen for somebody. */
export const chosenFor = ({ appointmentId, isSameDay }: Of, choice: Choice): Resolution =>
  choice.appointments?.[appointmentId] ?? (isSameDay ? choice.sameDay : choice.others);

/** Whether that gives somebody the time that is shown for them. */
export const isSending = (resolution: Resolution) => resolution === "move" || resolution === "alternative";

/** What is done for somebody: what was chosen, or the worklist for one who can go nowhere. */
export function resolutionFor(one: Of, choice: Choice): Resolution {
  const chosen = chosenFor(one, choice);
  return one.target === null && isSending(chosen) ? "worklist" : chosen;
}
