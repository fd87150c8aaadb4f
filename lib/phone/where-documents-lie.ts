import { recordChange } from "@/lib/audit/record-change";
import { rows, sql } from "@/lib/db/sql";
import type { DocumentStatus } from "@/lib/document/states";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import type { PersonKey } from "@/lib/person-key/person-key";

/** A document that somebody can still collect; `person` counts from 0, in the order that was asked. */
export type LyingDocument = { person: number; locationId: string; place: string; status: DocumentStatus };

/**
 * Where the documents of these people lie, or are on their way to, as far as they can still be collected: for an agent, who
 * tells the caller where to go.
 *
 * Every look-up is written down, as by `lookUpPeople`: who looked, and how many there were; never for whom.
 *
 * Throws: when the database fails. Index: document_by_key.
 */
export async function whereDocumentsLie(
  keys: readonly PersonKey[],
  author: { id: string; name: string },
): Promise<LyingDocument[]> {
  const hashes = keys.map((key) => hashPersonKey(key));
  const lying = await rows<LyingDocument>(sql`
    select asked.position::integer - 1 as person, location.id as "locationId", location.name as place, document.status
    from unnest(${hashes}::bytea[]) with ordinality as asked (hash, position)
    join document on document.key_hash = asked.hash
    join location on location.id = document.location_id
    where document.status in ('produced', 'in_transit', 'ready', 'reserved', 'missing')
    order by asked.position, document.created_at desc`);
  const subject = { subjectKind: "staff_member", subjectId: author.id };
  await recordChange(author, { action: "person_looked_up", ...subject, after: { by: "number", found: lying.length } });
  return lying;
}
