import type { Breach } from "./find-breaches.sql";
import {
  doubleAppointments,
  endlessHolds,
  lostOrphans,
  misplacedAppointments,
  oversoldSlots,
} from "./find-breaches.sql";

/**
 * Recounts promises 1 to 3, and 5 as far as rows tell, on the live database; an empty list is a kept promise.
 *
 * Reads only, each check in one statement and so in one snapshot; safe while people book.
 * Throws: when the database fails.
 */
export async function findBreaches(): Promise<Breach[]> {
  const checks = [oversoldSlots, misplacedAppointments, doubleAppointments, endlessHolds, lostOrphans];
  const found: Breach[] = [];
  for (const check of checks) found.push(...(await check()));
  return found;
}
