import type { DateTime } from "@/lib/time";

/** Advice goes by the calendar of the country that gives it, wherever the person or the server is. */
export const homeZone = "Europe/Amsterdam";

/** The calendar date in the Netherlands at an instant, as "YYYY-MM-DD". */
export function homeDate(now: DateTime): string {
  return now.setZone(homeZone).toISODate();
}
