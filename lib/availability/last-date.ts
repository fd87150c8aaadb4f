import { DateTime } from "@/lib/time";

/** The last local date that may be looked at, inclusive; `infinity` leaves it to the location's horizon. */
export function lastDate(before: string | undefined): string {
  return before ? DateTime.fromISO(before, { zone: "utc" }).minus({ days: 1 }).toISODate() : "infinity";
}
