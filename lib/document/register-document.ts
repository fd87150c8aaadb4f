import type { Author } from "@/lib/audit/record-change";
import { rows, sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import type { PersonKey } from "@/lib/person-key/person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import type { DateTime } from "@/lib/time";
import { hashLetterReference } from "./letter-reference";

/** A card as it comes in, or as it is announced by where it is made. */
export type Registration = {
  locationId: string;
  /** As `readDocumentNumber` gives it. */
  number: string;
  /** Whose it is; not needed for a card that the register knows. */
  key: PersonKey | null;
  /** As `readLetterReference` gives it. */
  letterReference: string | null;
  /** As it is written on the document. */
  name: string | null;
  shelf: string | null;
  /** The date on which it can be here; null when it is here. */
  expectedOn: string | null;
  /** Also what the register has at another location. */
  takeIn: boolean;
  author: Author;
};

/** What a card has become by registering it. */
export const registeredAs = [
  "registered",
  "expected",
  "arrived",
  "found",
  "taken_in",
  "shelved",
  "already_here",
] as const;
export type RegisteredAs = (typeof registeredAs)[number];

/** Why a card is not registered. */
export const registerRefusals = [
  "details_missing",
  "another_person",
  "elsewhere",
  "reserved_elsewhere",
  "handed_over",
  "faulty",
] as const;
export type RegisterRefusal = (typeof registerRefusals)[number];

export type RegisterOutcome =
  | { ok: true; documentId: string; became: RegisteredAs }
  | { ok: false; reason: RegisterRefusal; documentId: string | null; elsewhereId: string | null };

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
