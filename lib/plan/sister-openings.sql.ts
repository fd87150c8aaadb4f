import { rows, sql } from "@/lib/db/sql";
import type { PlanChange } from "./schema";

/** The changes of the committed edit that made this rule; none when no edit did. Index: plan_proposal_by_location. */
export async function changesThatAdded(seriesId: string, locationId: string): Promise<PlanChange[]> {
  const [found] = await rows<{ changes: PlanChange[] }>(sql`
    select changes
    from plan_proposal
    where status = 'committed' and location_ids @> array[${locationId}]::uuid[]
      and changes @> ${JSON.stringify([{ kind: "opening_added", seriesId }])}::jsonb
    limit 1`);
  return found?.changes ?? [];
}
