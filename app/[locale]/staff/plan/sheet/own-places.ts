import type { Staff } from "@/lib/auth";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { locationsWith } from "@/lib/staff/policy";

/** The locations in use whose plan somebody may change. */
export async function ownPlaces({ roles }: Staff): Promise<StaffPlace[]> {
  return (await findPlacesToPlan(locationsWith(roles, "plan_change"))).filter(({ active }) => active);
}
