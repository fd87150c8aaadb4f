import { type Proposal, selectProposals } from "./proposal-rows.sql";

/** What was committed at some locations, or at any, before an instant: newest first, at most `limit`. */
export async function findHistory({
  locationIds,
  before,
  limit,
}: {
  locationIds: readonly string[] | "all";
  before?: Date | undefined;
  limit: number;
}): Promise<Proposal[]> {
  return selectProposals({ locationIds: locationIds === "all" ? null : locationIds, before: before ?? null, limit });
}
