import { rows } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { insertProposal } from "./proposal-rows.sql";
import type { PlanRefusal } from "./refusals";
import type { PlanChange } from "./schema";
import { workOut } from "./work-out";

export type ProposalOutcome = { ok: true; proposalId: string } | { ok: false; reason: PlanRefusal };

/**
 * Works out what changes of the plan would do and keeps that as a proposal, to be seen and then committed or discarded.
 *
 * The plan, the inventory and everybody's appointments stay as they are; nothing is locked. Who may change these locations
 * is for the caller to check.
 *
 * Units: dates are calendar dates of the location, `now` is an instant.
 * Refuses: what cannot be changed so, with the reason of the first such change; `nothing_changes`.
 * Throws: when the database fails.
 * Source: design, "edits are propose, see the impact, commit".
 */
export async function proposeChanges(
  { author, changes }: { author: { id: string; name: string }; changes: PlanChange[] },
  now: DateTime,
): Promise<ProposalOutcome> {
  const outcome = await workOut(changes, { now, run: rows, isLocking: false });
  if (!outcome.ok) return outcome;
  const { impact, fingerprint, locationIds } = outcome.worked;
  const [first, ...more] = changes;
  const undoOf = first?.kind === "edit_undone" && more.length === 0 ? first.proposalId : null;
  const madeAt = now.toJSDate();
  return {
    ok: true,
    proposalId: await insertProposal({ author, changes, impact, fingerprint, locationIds, undoOf, madeAt }),
  };
}
