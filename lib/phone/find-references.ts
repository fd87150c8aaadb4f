import { rows, sql } from "@/lib/db/sql";
import { unseal } from "@/lib/secret/seal";
import { DateTime } from "@/lib/time";
import type { referenceReasons } from "./choices";

type Row = { id: string; keySealed: Buffer; nameSealed: Buffer | null; reason: string; issuedAt: Date };

/** A reference that an agent issued; `value` is null when it was sealed with another secret. */
export type IssuedReference = {
  id: string;
  value: string | null;
  name: string | null;
  reason: (typeof referenceReasons)[number];
  issuedAt: DateTime;
};

const most = 10;

/** The references that one agent issued in the last day, the newest first: to read one out again. Throws when the database fails. */
export async function findReferences(staffId: string, now: DateTime): Promise<IssuedReference[]> {
  const found = await rows<Row>(sql`
    select id, key_sealed as "keySealed", name_sealed as "nameSealed", reason, issued_at as "issuedAt"
    from person_reference
    where issued_by = ${staffId} and issued_at > ${now.minus({ days: 1 }).toJSDate()}
    order by issued_at desc
    limit ${most}`);
  return found.map(({ keySealed, nameSealed, issuedAt, reason, id }) => ({
    id,
    value: unseal(keySealed),
    name: nameSealed && unseal(nameSealed),
    // The constraint person_reference_reason allows no other.
    reason: reason as IssuedReference["reason"],
    issuedAt: DateTime.fromJSDate(issuedAt),
  }));
}
