import { randomInt } from "node:crypto";
import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import { seal } from "@/lib/secret/seal";
import type { DateTime } from "@/lib/time";
import type { referenceReasons } from "./choices";

// No I, L, O or U: it is read out on the phone.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const signs = 8;

const draw = () => `R${Array.from({ length: signs }, () => alphabet[randomInt(alphabet.length)]).join("")}`;

type Request = {
  /** For whom, as the caller says; null when nobody said. */
  name: string | null;
  reason: (typeof referenceReasons)[number];
  author: { id: string; name: string };
};

/**
 * Issues the reference by which somebody without a number is known, in every form from then on: R and eight signs that nobody
 * has, nor ever booked with. Returns it; name and reference are kept sealed, and the audit says only that one was issued, and why.
 *
 * Two agents who draw the same one: the constraint lets one have it, and the other draws again.
 *
 * Throws: when the database fails.
 * Source: design, "A person without the number … is never a dead end".
 */
export async function issueReference({ name, reason, author }: Request, now: DateTime): Promise<string> {
  return transaction<string>(async ({ run }) => {
    while (true) {
      const value = draw();
      const key = { kind: "reference" as const, value };
      const hash = hashPersonKey(key);
      const [issued] = await run<{ id: string }>(sql`
        insert into person_reference (key_hash, key_sealed, name_sealed, reason, issued_by, issued_by_name, issued_at)
        select ${hash}, ${sealPersonKey(key)}, ${name === null ? null : seal(name)}, ${reason}, ${author.id}, ${author.name},
               ${now.toJSDate()}
        where not exists (select from participant where key_hash = ${hash})
        on conflict on constraint person_reference_once do nothing
        returning id`);
      if (!issued) continue;
      const subject = { subjectKind: "person_reference", subjectId: issued.id };
      await recordChange(author, { action: "reference_issued", ...subject, after: { reason } }, run);
      return value;
    }
  });
}
