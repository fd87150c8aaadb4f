import type { Staff } from "@/lib/auth";
import { findPlacesOfSeries } from "@/lib/plan/find-places-of-series";
import { isId } from "@/lib/plan/is-id";
import { may } from "@/lib/staff/policy";

/** The rules of other locations that a form changes too; null when somebody may not change one of them. */
export async function sistersIn(form: FormData, { roles }: Staff): Promise<string[] | null> {
  const chosen = [...new Set(form.getAll("alsoAt").map(String))].filter(isId);
  const places = await findPlacesOfSeries(chosen);
  return chosen.every((seriesId) => may(roles, "plan_change", places.get(seriesId) ?? "none")) ? chosen : null;
}
