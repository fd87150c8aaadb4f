import type { AuditAction } from "@/lib/audit/actions";
import { type Author, recordChange } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";

type Told = { visitId: string; locationId: string; action: AuditAction; before?: unknown; after: unknown };

/**
 * Writes down what a member of staff did with a visit, in the transaction that does it.
 *
 * Units: `before` and `after` as `state_of_visit` in the database gives them: no name, no code.
 * Throws: when the database fails.
 */
export async function recordVisit(author: Author, told: Told, run: typeof rows): Promise<void> {
  const { visitId, ...change } = told;
  await recordChange(author, { ...change, subjectKind: "visit", subjectId: visitId }, run);
}
