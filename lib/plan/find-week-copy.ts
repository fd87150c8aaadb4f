import { copyWeek, type WeekCopy } from "./copy-week";
import { readPlan } from "./read-plan.sql";
import type { PlanChange } from "./schema";

/** The changes that copy a week of a location; none for one that is not there. Reads the plan, changes nothing. */
export async function findWeekCopy(
  locationId: string,
  asked: { copy: WeekCopy; today: string },
): Promise<{ changes: PlanChange[]; skipped: string[] }> {
  const plan = await readPlan();
  const place = plan.places.find(({ id }) => id === locationId);
  return place ? copyWeek(plan, place, asked) : { changes: [], skipped: [] };
}
