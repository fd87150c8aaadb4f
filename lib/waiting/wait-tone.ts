/** How long a wait feels: a week, a month, or longer. */
export type WaitTone = "soon" | "later" | "long";

/** The tone of a wait of so many calendar days: up to 7 is soon, up to 30 later. */
export function waitTone(days: number): WaitTone {
  if (days <= 7) return "soon";
  return days <= 30 ? "later" : "long";
}
