import { recordChange } from "@/lib/audit/record-change";
import { transaction } from "@/lib/db/transaction";
import { lockProposal, markDiscarded } from "./proposal-rows.sql";

/** Lets an open proposal go; one that is committed, or gone, stays as it is. Throws when the database fails. */
export async function discardProposal(id: string, author: { id: string; name: string }): Promise<void> {
  await transaction<void>(async ({ run }) => {
    const proposal = await lockProposal(id, run);
    if (proposal?.status !== "open") return;
    await markDiscarded(id, run);
    const [locationId] = proposal.locationIds;
    const before = { changes: proposal.changes };
    await recordChange(
      author,
      { action: "plan_discarded", subjectKind: "plan_proposal", subjectId: id, locationId, before },
      run,
    );
  });
}
