import { rows, sql } from "@/lib/db/sql";
import type { PlanPatch } from "./plan-patch";

type Later = { id: string; byName: string; patch: PlanPatch };

/** Names of all that an edit changed. */
function* keysIn({ openings, exceptions, closures, stocks, openUntil }: PlanPatch): Generator<string> {
  for (const { before, after } of openings) yield `opening ${(after ?? before)?.id}`;
  for (const { before, after } of exceptions) {
    const exception = after ?? before;
    yield `exception ${exception?.seriesId} ${exception?.date}`;
  }
  for (const { before, after } of closures) yield `closure ${(after ?? before)?.id}`;
  for (const { before, after } of stocks) {
    const stock = after ?? before;
    yield `stock ${stock?.locationId} ${stock?.service}`;
  }
  for (const { locationId } of openUntil) yield `end ${locationId}`;
}

/**
 * What changed something that this edit did, after it, and stands: as long as it does, the edit cannot be undone. Newest first.
 *
 * Throws: when the database fails.
 */
export async function findLaterChanges(proposalId: string): Promise<{ id: string; byName: string }[]> {
  const found = await rows<Later & { isIt: boolean }>(sql`
    select proposal.id, proposal.committed_by_name as "byName", proposal.patch, proposal.id = it.id as "isIt"
    from plan_proposal it
    join plan_proposal proposal
      on proposal.id = it.id
         or proposal.status = 'committed' and proposal.committed_at > it.committed_at
            and proposal.location_ids && it.location_ids
    where it.id = ${proposalId}
      and not exists (
        select from plan_proposal undo where undo.undo_of = proposal.id and undo.status = 'committed'
      )
      -- Nor what undid such a one: things are as this edit left them then.
      and not exists (
        select from plan_proposal undone where undone.id = proposal.undo_of and undone.committed_at > it.committed_at
      )
    order by proposal.committed_at desc, proposal.id`);
  const it = found.find(({ isIt }) => isIt);
  if (!it) return [];
  const own = new Set(keysIn(it.patch));
  return found
    .filter(({ isIt, patch }) => !isIt && [...keysIn(patch)].some((key) => own.has(key)))
    .map(({ id, byName }) => ({ id, byName }));
}
