import type { DateTime } from "@/lib/time";
import { copyWeek, type WeekCopy } from "./copy-week";
import { readPlan } from "./read-plan.sql";
import type { PlanChange } from "./schema";

/**
 * The changes that copy a week of a location; none for one that is not there. Reads the plan, changes nothing.
 *
 * Units: `now` is an instant; what is over is so by the calendar of the location.
 */
export async function findWeekCopy(
  locationId: string,
  { copy, now }: { copy: WeekCopy; now: DateTime },
): Promise<{ changes: PlanChange[]; skipped: string[] }> {
  const plan = await readPlan();
  const place = plan.places.find(({ id }) => id === locationId);
  return place
    ? copyWeek(plan, place, { copy, today: now.setZone(place.timeZone).toISODate() })
    : { changes: [], skipped: [] };
}
