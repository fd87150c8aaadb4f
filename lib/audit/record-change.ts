import { rows, sql } from "@/lib/db/sql";
import type { AuditAction } from "./actions";

/** Who changed something: a member of staff, or the product itself ("loketplanner") without an id. */
export type Author = { id: string | null; name: string };

export type Change = {
  action: AuditAction;
  /** What it was done to: its table's name and its id. */
  subjectKind: string;
  subjectId: string;
  /** The location that it concerns; absent for one that concerns none or all. */
  locationId?: string | null | undefined;
  /** As it was and as it is, without names, numbers or addresses of applicants; absent when it was not, or is no more. */
  before?: unknown;
  after?: unknown;
};

/**
 * Writes down what somebody changed. Run it in the transaction of the change, so that neither stands without the other.
 *
 * Throws: when the database fails.
 * Source: design, "audit_event".
 */
export async function recordChange(author: Author, change: Change, run: typeof rows = rows): Promise<void> {
  const { action, subjectKind, subjectId, locationId = null, before = null, after = null } = change;
  const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await run(sql`
    insert into audit_event (staff_id, staff_name, action, subject_kind, subject_id, location_id, before, after)
    values (
      ${author.id}, ${author.name}, ${action}, ${subjectKind}, ${subjectId}, ${locationId},
      ${asJson(before)}::jsonb, ${asJson(after)}::jsonb
    )`);
}
