import type { OpeningData } from "../../place-data";

const everyWeekday = [1, 2, 3, 4, 5];

type Hours = Omit<OpeningData, "kind" | "weekdays" | "slotMinutes"> &
  Partial<Pick<OpeningData, "weekdays" | "slotMinutes">>;

/** Hours on weekdays, all five unless told otherwise, in slots of ten minutes. */
export function onWeekdays(hours: Hours): OpeningData {
  return { kind: "weekday", weekdays: everyWeekday, slotMinutes: 10, ...hours };
}

/** Biometrics after office hours, until 20:00. */
export function inTheEvening(hours: Omit<Hours, "opensAt" | "closesAt" | "mix">): OpeningData {
  return { ...onWeekdays({ ...hours, opensAt: "17:00", closesAt: "20:00", mix: { BIO: 1 } }), kind: "evening" };
}

/** Hours on Saturday, from ten to three. */
export function onSaturdays(hours: Omit<Hours, "opensAt" | "closesAt" | "weekdays">): OpeningData {
  return { ...onWeekdays({ ...hours, opensAt: "10:00", closesAt: "15:00", weekdays: [6] }), kind: "saturday" };
}
