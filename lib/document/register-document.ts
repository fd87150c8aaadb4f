import { rows, sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import type { DateTime } from "@/lib/time";
import { hashLetterReference } from "./letter-reference";
import type { RegisteredAs, RegisterOutcome, RegisterRefusal, Registration } from "./registration";

/**
 * Registers a card at a location: what was announced or is on its way has arrived, what was missing is found, what nobody
 * knew is new. The same card any number of times, from any number of scanners at once, is one document.
 *
 * Units: `expectedOn` is a date; `now` an instant.
 * Refuses: `details_missing` for a new card without person and name, `another_person` when its number is known with another
 * person, `elsewhere` (unless `takeIn`) and `reserved_elsewhere` when the register has it at `elsewhereId`, `handed_over`,
 * `faulty`. Throws: when the database fails; nothing is registered then.
 */
export async function registerDocument(
  given: Registration,
  now: DateTime,
  run: typeof rows = rows,
): Promise<RegisterOutcome> {
  const { locationId, number, key, letterReference, name, shelf, expectedOn, takeIn, author } = given;
  const [found] = await run<{
    documentId: string | null;
    became: RegisteredAs | null;
    reason: RegisterRefusal | null;
    elsewhereId: string | null;
  }>(sql`
    select document_id as "documentId", became, reason, elsewhere as "elsewhereId"
    from register_document(
      ${locationId}, ${number}, ${key?.kind ?? null}::person_key_kind, ${key ? sealPersonKey(key) : null},
      ${key ? hashPersonKey(key) : null}, ${letterReference ? hashLetterReference(letterReference) : null}, ${name}, ${shelf},
      ${expectedOn}::date, ${env().DOCUMENT_KEPT_DAYS}, ${takeIn}, ${author.id}, ${author.name}, ${now.toJSDate()}
    )`);
  if (!found) throw new Error("The register gave no answer.");
  const { documentId, became, reason, elsewhereId } = found;
  if (reason !== null || became === null || documentId === null) {
    return { ok: false, reason: reason ?? "details_missing", documentId, elsewhereId };
  }
  return { ok: true, documentId, became };
}
