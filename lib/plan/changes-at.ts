import type { PlanPatch } from "./plan-patch";
import type { PlanChange } from "./schema";

type Edit = { changes: readonly PlanChange[]; patch: Pick<PlanPatch, "openings" | "closures"> };

/**
 * Those changes of an edit that are about one location: its own, and those of all locations.
 *
 * Units: `seriesIds` are the rules of the location; those that the edit itself made or ended there are added to them.
 */
export function changesAt(
  { changes, patch }: Edit,
  { locationId, seriesIds }: { locationId: string; seriesIds: ReadonlySet<string> },
): PlanChange[] {
  const eitherOf = <Thing>({ before, after }: { before: Thing | null; after: Thing | null }) => after ?? before ?? [];
  const openings = patch.openings.flatMap(eitherOf).filter((opening) => opening.locationId === locationId);
  const closures = patch.closures.flatMap(eitherOf).filter((one) => (one.locationId ?? locationId) === locationId);
  const series = new Set([...seriesIds, ...openings.map(({ seriesId }) => seriesId)]);
  const closed = new Set(closures.map(({ id }) => id));
  return changes.filter((change) => {
    if ("locationId" in change) return (change.locationId ?? locationId) === locationId;
    if ("seriesId" in change) return series.has(change.seriesId);
    return change.kind === "edit_undone" || closed.has(change.id);
  });
}
