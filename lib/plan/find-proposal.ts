import { isId } from "./is-id";
import { type Proposal, selectProposals } from "./proposal-rows.sql";

export type { Proposal } from "./proposal-rows.sql";

/** A proposal with what was last worked out for it; null when there is none. */
export async function findProposal(id: string): Promise<Proposal | null> {
  return isId(id) ? ((await selectProposals({ id }))[0] ?? null) : null;
}
