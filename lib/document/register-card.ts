import type { Change } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import type { DateTime } from "@/lib/time";
import { hashLetterReference } from "./letter-reference";
import { documentChange } from "./record-document";
import type { RegisteredAs, RegisterOutcome, RegisterRefusal, Registration } from "./registration";

/** What came of a card, and what of it is to be written down: null when the register had it like that. */
export type RegisteredCard = { outcome: RegisterOutcome; change: Change | null };

type Answer = {
  documentId: string | null;
  became: RegisteredAs | null;
  reason: RegisterRefusal | null;
  elsewhereId: string | null;
  before: unknown;
  after: unknown;
  isChanged: boolean;
};

/**
 * Registers a card as `registerDocument`, and leaves it to its caller to write the change down in the same transaction.
 *
 * Refuses and throws: as `registerDocument`.
 */
export async function registerCard(given: Registration, now: DateTime, run: typeof rows): Promise<RegisteredCard> {
  const { locationId, number, key, letterReference, name, shelf, expectedOn, takeIn, author } = given;
  const [found] = await run<Answer>(sql`
    select document_id as "documentId", became_as as became, reason, elsewhere as "elsewhereId", was as before,
           became as after, was is distinct from became as "isChanged"
    from register_document_and_tell(
      ${locationId}, ${number}, ${key?.kind ?? null}::person_key_kind, ${key ? sealPersonKey(key) : null},
      ${key ? hashPersonKey(key) : null}, ${letterReference ? hashLetterReference(letterReference) : null}, ${name}, ${shelf},
      ${expectedOn}::date, ${env().DOCUMENT_KEPT_DAYS}, ${takeIn}, ${author.id}, ${author.name}, ${now.toJSDate()}
    )`);
  if (!found) throw new Error("The register gave no answer.");
  const { documentId, became, reason, elsewhereId, before, after, isChanged } = found;
  if (reason !== null || became === null || documentId === null) {
    const refused = { ok: false as const, reason: reason ?? ("details_missing" as const), documentId, elsewhereId };
    return { outcome: refused, change: null };
  }
  const told = { documentId, done: became, locationId, before, after };
  return { outcome: { ok: true, documentId, became }, change: isChanged ? documentChange(told) : null };
}
