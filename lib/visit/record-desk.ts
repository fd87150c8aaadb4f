import type { AuditAction } from "@/lib/audit/actions";
import { type Author, recordChange } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";

type Told = { action: AuditAction; deskId: string; locationId: string; before?: unknown; after?: unknown };

/**
 * Writes down who sits down at a desk, leaves it or takes a break, in the transaction of it.
 *
 * Units: `before` and `after` as `state_of_shift` in the database gives them. Throws: when the database fails.
 */
export async function recordDesk(author: Author, { deskId, ...told }: Told, run: typeof rows): Promise<void> {
  await recordChange(author, { ...told, subjectKind: "desk", subjectId: deskId }, run);
}
