import { rows, sql } from "@/lib/db/sql";
import type { AboutChange } from "./about-changes";
import type { Impact } from "./impact";
import type { PlanPatch } from "./plan-patch";
import type { Choice, ChoiceOnPage, PlanChange } from "./schema";

/** What became of those who no longer fitted, and of those who got a place. */
export type Outcome = {
  kept: number;
  moved: number;
  alternatives: number;
  cancelled: number;
  worklist: number;
  reseated: number;
  seatedAgain: number;
};

/** A wish to change the plan, open or committed. */
export type Proposal = {
  id: string;
  madeById: string;
  madeByName: string;
  madeAt: Date;
  status: "open" | "committed" | "discarded";
  changes: PlanChange[];
  impact: Impact;
  fingerprint: string;
  locationIds: string[];
  committedByName: string | null;
  committedAt: Date | null;
  choice: Choice | null;
  outcome: Outcome | null;
  undoOf: string | null;
  undoneBy: string | null;
  /** What others committed at the same locations since this was worked out. */
  since: { proposalId: string; byName: string; at: string }[];
};

type NewProposal = Pick<Proposal, "changes" | "impact" | "fingerprint" | "locationIds" | "undoOf"> & {
  author: { id: string; name: string };
  madeAt: Date;
};

/** Keeps what was worked out; returns the proposal's id. */
export async function insertProposal(proposal: NewProposal, run: typeof rows = rows): Promise<string> {
  const { author, madeAt, changes, impact, fingerprint, locationIds, undoOf } = proposal;
  const [made] = await run<{ id: string }>(sql`
    insert into plan_proposal (made_by, made_by_name, made_at, changes, impact, fingerprint, location_ids, undo_of)
    values (
      ${author.id}, ${author.name}, ${madeAt}, ${JSON.stringify(changes)}::jsonb, ${JSON.stringify(impact)}::jsonb,
      ${fingerprint}, ${locationIds}, ${undoOf}
    )
    returning id`);
  if (!made) throw new Error("The proposal was not kept.");
  return made.id;
}

/** Proposals by id, or the committed ones of some locations (null: all) before an instant, newest first. */
export async function selectProposals(
  wanted: { id: string } | { locationIds: readonly string[] | null; before: Date | null; limit: number },
  run: typeof rows = rows,
): Promise<Proposal[]> {
  const { id = null } = "id" in wanted ? wanted : {};
  const { locationIds, before, limit } = "id" in wanted ? { locationIds: null, before: null, limit: 1 } : wanted;
  return run<Proposal>(sql`
    select proposal.id, proposal.made_by as "madeById", proposal.made_by_name as "madeByName",
           proposal.made_at as "madeAt", proposal.status, proposal.changes, proposal.impact, proposal.fingerprint,
           proposal.location_ids as "locationIds", proposal.committed_by_name as "committedByName",
           proposal.committed_at as "committedAt", proposal.choice, proposal.outcome, proposal.undo_of as "undoOf",
           (select undo.id from plan_proposal undo where undo.undo_of = proposal.id and undo.status = 'committed')
             as "undoneBy",
           (
             select coalesce(
               jsonb_agg(
                 jsonb_build_object('proposalId', other.id, 'byName', other.committed_by_name, 'at', other.committed_at)
                 order by other.committed_at
               ),
               '[]'
             )
             from plan_proposal other
             where other.status = 'committed' and other.id <> proposal.id and proposal.status = 'open'
               and other.committed_at > proposal.made_at and other.location_ids && proposal.location_ids
           ) as since
    from plan_proposal proposal
    where (${id}::uuid is null or proposal.id = ${id})
      and (
        ${id}::uuid is not null
        or proposal.status = 'committed'
           and (${locationIds}::uuid[] is null or proposal.location_ids && ${locationIds}::uuid[])
           and (${before}::timestamptz is null or proposal.committed_at < ${before})
      )
    order by proposal.committed_at desc nulls first, proposal.id
    limit ${limit}`);
}

/** Takes a proposal for the caller's transaction alone. */
export async function lockProposal(id: string, run: typeof rows): Promise<Proposal | null> {
  await run(sql`select from plan_proposal where id = ${id} for update`);
  return (await selectProposals({ id }, run))[0] ?? null;
}

/** Another impact than the one that was shown. */
export async function updateImpact(
  id: string,
  { impact, fingerprint, locationIds }: Pick<Proposal, "impact" | "fingerprint" | "locationIds">,
): Promise<void> {
  await rows(sql`
    update plan_proposal
    set impact = ${JSON.stringify(impact)}::jsonb, fingerprint = ${fingerprint}, location_ids = ${locationIds}
    where id = ${id} and status = 'open'`);
}

/**
 * Keeps what was chosen on a page, over what was chosen for the same appointments before; returns all that is chosen by then,
 * null when the proposal is no longer open.
 */
export async function updateChoice(
  id: string,
  { sameDay, others, appointments }: ChoiceOnPage,
): Promise<Choice | null> {
  const chosen = Object.fromEntries(Object.entries(appointments).filter(([, value]) => value !== ""));
  const [kept] = await rows<{ choice: Choice }>(sql`
    update plan_proposal
    set choice = jsonb_build_object(
      'sameDay', ${sameDay}::text,
      'others', ${others}::text,
      'appointments', (coalesce(choice -> 'appointments', '{}') - ${Object.keys(appointments)}::text[]) || ${JSON.stringify(chosen)}::jsonb
    )
    where id = ${id} and status = 'open'
    returning choice`);
  return kept?.choice ?? null;
}

/** Marks a proposal as done, with what it did. */
export async function markCommitted(
  id: string,
  done: { author: { id: string; name: string }; at: Date; choice: Choice; outcome: Outcome; patch: PlanPatch },
  run: typeof rows,
): Promise<void> {
  const { author, at, choice, outcome, patch } = done;
  await run(sql`
    update plan_proposal
    set status = 'committed', committed_by = ${author.id}, committed_by_name = ${author.name}, committed_at = ${at},
        choice = ${JSON.stringify(choice)}::jsonb, outcome = ${JSON.stringify(outcome)}::jsonb,
        patch = ${JSON.stringify(patch)}::jsonb
    where id = ${id}`);
}

/** Lets an open proposal go. */
export async function markDiscarded(id: string, run: typeof rows = rows): Promise<void> {
  await run(sql`update plan_proposal set status = 'discarded' where id = ${id} and status = 'open'`);
}

/** What committed edits changed and were about, for those that are to be undone. */
export async function readUndone(
  ids: readonly string[],
  run: typeof rows,
): Promise<Map<string, { changes: PlanChange[]; about: AboutChange[] }>> {
  if (ids.length === 0) return new Map();
  const found = await run<{ id: string; changes: PlanChange[]; about: AboutChange[] }>(sql`
    select id, changes, coalesce(impact -> 'about', '[]') as about
    from plan_proposal where id = any (${ids}::uuid[]) and status = 'committed'`);
  return new Map(found.map(({ id, ...undone }) => [id, undone]));
}

/** What committed edits did, for those that are to be undone. */
export async function readPatches(ids: readonly string[], run: typeof rows): Promise<Map<string, PlanPatch>> {
  if (ids.length === 0) return new Map();
  const found = await run<{ id: string; patch: PlanPatch }>(sql`
    select id, patch from plan_proposal where id = any (${ids}::uuid[]) and status = 'committed'`);
  return new Map(found.map(({ id, patch }) => [id, patch]));
}
