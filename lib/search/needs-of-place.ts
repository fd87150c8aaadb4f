import { type AccessNeed, accessNeeds, type Search } from "./schema";

/** What a location must meet; extra time only lengthens the visit. */
export function needsOfPlace(needs: Search["needs"]): AccessNeed[] {
  return accessNeeds.filter((need) => needs.includes(need));
}
