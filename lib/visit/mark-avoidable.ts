import { rows, sql } from "@/lib/db/sql";

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

/**
 * Marks a visit of this location as one that need not have been, and why; null takes the mark away. Says whether there is such
 * a visit, of somebody who came. Throws: when the database fails.
 */
export async function markAvoidable(
  visitId: string,
  locationId: string,
  reason: AvoidableReason | null,
): Promise<boolean> {
  const marked = await rows(sql`
    update visit set avoidable_reason = ${reason}
    where id = ${visitId} and location_id = ${locationId} and number is not null
    returning id`);
  return marked.length > 0;
}
