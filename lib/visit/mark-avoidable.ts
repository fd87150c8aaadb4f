import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { recordVisit } from "./record-visit";

/** Why a visit need not have been; the database knows the same. */
export const avoidableReasons = [
  "not_ready",
  "online",
  "question",
  "papers",
  "wrong_place",
  "wrong_service",
  "valid_already",
] as const;
export type AvoidableReason = (typeof avoidableReasons)[number];

type Mark = {
  visitId: string;
  locationId: string;
  reason: AvoidableReason | null;
  /** Who marks it. */
  clerk: { id: string; name: string };
};

/**
 * Marks a visit of this location as one that need not have been, and why; null takes the mark away. Says whether there is such
 * a visit, of somebody who came. Throws: when the database fails.
 */
export async function markAvoidable({ visitId, locationId, reason, clerk }: Mark): Promise<boolean> {
  return transaction<boolean>(async ({ run }) => {
    const [marked] = await run<{ before: AvoidableReason | null }>(sql`
      with known as (
        select id, avoidable_reason
        from visit
        where id = ${visitId} and location_id = ${locationId} and number is not null
        for update
      )
      update visit set avoidable_reason = ${reason}
      from known
      where visit.id = known.id
      returning known.avoidable_reason as before`);
    if (!marked) return false;
    if (marked.before === reason) return true;
    const told = { before: { avoidable: marked.before }, after: { avoidable: reason } };
    await recordVisit(clerk, { action: "visit_marked_avoidable", visitId, locationId, ...told }, run);
    return true;
  });
}
