/** Days on which a location is shut. Both dates are closed. */
export type ClosedDays = { startsOn: string; endsOn: string };

/** Whether one of these closures shuts the location on that calendar date ("YYYY-MM-DD"). */
export function coversDate(closures: readonly ClosedDays[], date: string): boolean {
  return closures.some((closure) => closure.startsOn <= date && date <= closure.endsOn);
}
