import { recordChange } from "@/lib/audit/record-change";
import { transaction } from "@/lib/db/transaction";
import { lockProposal, markDiscarded } from "./proposal-rows.sql";
import { totalsAt } from "./totals-at";

/**
 * Lets an open proposal go, and writes that down for each location that it would have touched; one that is committed, or gone,
 * stays as it is.
 *
 * Throws: when the database fails.
 */
export async function discardProposal(id: string, author: { id: string; name: string }): Promise<void> {
  await transaction<void>(async ({ run }) => {
    const proposal = await lockProposal(id, run);
    if (proposal?.status !== "open") return;
    await markDiscarded(id, run);
    const event = { action: "plan_discarded", subjectKind: "plan_proposal", subjectId: id } as const;
    const kinds = [...new Set(proposal.changes.map(({ kind }) => kind))];
    for (const locationId of proposal.locationIds.length > 0 ? proposal.locationIds : [null]) {
      const totals = totalsAt(proposal.impact, locationId);
      await recordChange(author, { ...event, locationId, before: { kinds, totals } }, run);
    }
  });
}
