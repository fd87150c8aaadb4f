import { type rows, sql } from "@/lib/db/sql";
import type { Author, Change } from "./record-change";

/**
 * Writes down many changes of one author at once, as `recordChange` does one.
 *
 * Throws: when the database fails.
 */
export async function recordChanges(author: Author, changes: readonly Change[], run: typeof rows): Promise<void> {
  if (changes.length === 0) return;
  await run(sql`
    insert into audit_event (staff_id, staff_name, action, subject_kind, subject_id, location_id, before, after)
    select ${author.id}, ${author.name}, action, "subjectKind", "subjectId", "locationId", before, after
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change (
      action text, "subjectKind" text, "subjectId" text, "locationId" uuid, before jsonb, after jsonb
    )`);
}
