import type { DateTime } from "@/lib/time";
import { daysPlanned } from "./days-planned";
import { type DeskShortage, deskShortages } from "./desk-shortages";
import { readPlan } from "./read-plan.sql";

/** So many days are looked through. */
const daysAhead = 56;

/** Where the plan of a location has more desks than it has, in the next eight weeks. Throws when the database fails. */
export async function findDeskShortages(locationId: string, now: DateTime): Promise<DeskShortage[]> {
  const plan = await readPlan();
  const place = plan.places.find(({ id }) => id === locationId);
  if (!place) return [];
  const today = now.setZone(place.timeZone);
  const range = { from: today.toISODate() ?? "", until: today.plus({ days: daysAhead }).toISODate() ?? "" };
  return deskShortages(daysPlanned(plan, place, range), place.desks).map((one) => ({ ...one, until: range.until }));
}
