import { allowedStaff, type Staff } from "@/lib/auth";
import { findPlaceBySlug, type StaffPlace } from "@/lib/location/find-place-by-slug";

/** The location of a page on its plan, and who asks; null when there is none, or they may not see it. */
export async function plannedPlace(slug: string): Promise<{ place: StaffPlace; staff: Staff } | null> {
  const place = await findPlaceBySlug(slug);
  // Somebody who may see none, and a location that is not there, get the same answer.
  const staff = await allowedStaff("plan_see", place?.id);
  return place && staff ? { place, staff } : null;
}
