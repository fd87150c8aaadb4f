import { DateTime } from "@/lib/time";

/**
 * How many midnights lie between now and an instant, in the zone of the instant: 0 is today, 1 tomorrow.
 *
 * Counts dates, so a day of 23 or 25 hours is one day.
 */
export function daysUntil(instant: DateTime, now: DateTime): number {
  const date = (moment: DateTime) => DateTime.fromISO(moment.setZone(instant.zone).toISODate(), { zone: "utc" });
  return date(instant).diff(date(now), "days").days;
}
