import { findDelay } from "@/lib/delay/find-delay";
import type { DateTime } from "@/lib/time";
import { dayRows } from "./day-rows.sql";
import { findDesksToday } from "./find-desks-today";
import type { LiveDay } from "./live-day";
import { presentRow } from "./present-row";

/**
 * Today at a location as its clerks' screens keep it. `version` only grows, with every change of a visit.
 *
 * Throws: when the database fails.
 */
export async function findLiveDay(place: { id: string; timeZone: string }, now: DateTime): Promise<LiveDay> {
  const date = now.setZone(place.timeZone).toISODate() ?? "";
  const [found, desks, delay] = await Promise.all([
    dayRows({ locationId: place.id, date }),
    findDesksToday(place.id),
    findDelay(place.id, now),
  ]);
  const rows = found.map(presentRow);
  const version = rows.reduce((sum, { revision }) => sum + revision, 0);
  return { date, at: now.toUTC().toISO() ?? "", version, rows, desks, delayMinutes: delay?.minutes ?? null };
}
