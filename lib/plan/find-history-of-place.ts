import { db } from "@/lib/db/client";
import { rows } from "@/lib/db/sql";
import { changesAt } from "./changes-at";
import { findHistory } from "./find-history";
import { type Proposal, readPatches } from "./proposal-rows.sql";

/** So many edits are told at once. */
const perPage = 20;

/**
 * What was committed at one location before an instant, newest first, each with only the changes that are about that
 * location; and before which instant there is more, null when there is none.
 *
 * Throws: when the database fails.
 */
export async function findHistoryOfPlace(
  locationId: string,
  before?: Date,
): Promise<{ edits: Proposal[]; olderThan: Date | null }> {
  const found = await findHistory({ locationIds: [locationId], before, limit: perPage + 1 });
  const shown = found.slice(0, perPage);
  const patches = await readPatches(
    shown.map(({ id }) => id),
    rows,
  );
  const openings = await db.opening.findMany({ where: { locationId }, select: { seriesId: true } });
  const seriesIds = new Set(openings.map(({ seriesId }) => seriesId));
  const edits = shown.map((edit) => {
    const patch = patches.get(edit.id) ?? { openings: [], closures: [] };
    const changes = changesAt({ ...edit, patch }, { locationId, seriesIds });
    // What each is about goes along with those that are left.
    const about = edit.impact.about?.filter((_, index) => changes.some((change) => change === edit.changes[index]));
    return { ...edit, changes, impact: { ...edit.impact, ...(about ? { about } : {}) } };
  });
  return { edits, olderThan: found.length > perPage ? (shown.at(-1)?.committedAt ?? null) : null };
}
