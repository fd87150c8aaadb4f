import type { rows } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { lockPlan } from "@/lib/opening/lock-plan.sql";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import { lockProposal, markCommitted, type Outcome, updateImpact } from "./proposal-rows.sql";
import { recordCommit } from "./record-commit";
import type { PlanRefusal } from "./refusals";
import type { Choice } from "./schema";
import { settleDisplaced, usesTargets } from "./settle-displaced";
import { closingPlaces } from "./surroundings";
import { type Worked, workOut } from "./work-out";
import { writeWork } from "./write-work";

type Request = { proposalId: string; fingerprint: string; choice: Choice; author: { id: string; name: string } };
type Refusal = "not_there" | "already_committed" | "changed_meanwhile" | PlanRefusal;
export type CommitOutcome = { ok: true; outcome: Outcome } | { ok: false; reason: Refusal };

/** What the transaction ends with: a refusal may bring the impact that must be shown now. */
type Attempt = CommitOutcome & { shown?: Worked };

async function attempt(request: Request, now: DateTime, run: typeof rows): Promise<Attempt> {
  const { proposalId, fingerprint, choice, author } = request;
  await lockPlan(run);
  const proposal = await lockProposal(proposalId, run);
  if (!proposal || proposal.status === "discarded") return { ok: false, reason: "not_there" };
  if (proposal.status === "committed") return { ok: false, reason: "already_committed" };

  const found = await workOut(proposal.changes, { now, run, isLocking: true });
  if (!found.ok) return found;
  const { worked } = found;
  const stale: Attempt = { ok: false, reason: "changed_meanwhile", shown: worked };
  // Where people would go may change at any moment; it is what was shown as long as nobody is sent there.
  const shown = (print: string) => (usesTargets(worked.displaced, choice) ? print : print.split(".")[0]);
  if (shown(worked.fingerprint) !== shown(fingerprint)) return stale;
  if (!(await writeWork(worked, { madeBy: author.name, now, run }))) return stale;
  const settled = await settleDisplaced(worked.displaced, choice, {
    now,
    run,
    beyondIds: worked.beyondIds,
    closingIds: closingPlaces(worked.plan),
  });
  if (!settled) return stale;

  const reseated = worked.seated.filter(({ occupant }) => !occupant.isOrphan).length;
  const outcome = { ...settled, reseated, seatedAgain: worked.seated.length - reseated };
  await markCommitted(proposalId, { author, at: now.toJSDate(), choice, outcome, patch: worked.patch }, run);
  await recordCommit(worked, { proposalId, author, choice, outcome }, run);
  return { ok: true, outcome };
}

/**
 * Commits a proposal as it was shown: the plan, the inventory and what becomes of everybody who no longer fits, in one
 * transaction. People may book, move and cancel meanwhile: the slots that change, and who occupies them, are locked, and
 * whoever was booked is supported or on the worklist afterwards.
 *
 * Units: `fingerprint` is that of the impact that was shown; `now` is an instant.
 * Refuses: `changed_meanwhile` when the impact is another one by now (it is kept with the proposal, to be shown),
 * `already_committed`, `not_there`, or why the changes cannot be any more. Nothing has changed then.
 * Throws: when the database fails; nothing has changed then.
 * Source: promise 5; design, "propose, see the impact, commit".
 */
export async function commitProposal(request: Request, now: DateTime): Promise<CommitOutcome> {
  const { shown, ...outcome } = await transaction<Attempt>(async ({ run, rollBack }) => {
    const done = await attempt(request, now, run);
    return done.ok ? done : rollBack(done);
  });
  if (shown) await updateImpact(request.proposalId, shown);
  noteSlotChange();
  return outcome;
}
