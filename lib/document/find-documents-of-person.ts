import { rows, sql } from "@/lib/db/sql";
import type { DocumentStatus } from "./states";

/** A document of a person, as the register has it. */
export type PersonDocument = {
  id: string;
  status: DocumentStatus;
  version: number;
  /** Where it lies or lay, or where it is on its way to. */
  locationId: string;
  /** HMAC (32 bytes) of the reference on its letter; null while no letter is known. */
  letterHash: Buffer | null;
  /** The date from which an expected one can be collected. */
  expectedOn: string | null;
  readyAt: Date | null;
  keptUntil: string | null;
};

/**
 * Everything the register has of a person, by the HMAC of their key, in any state, newest first. To whom it may be told, and
 * how guessing is slowed, is for the caller.
 *
 * Index: document_by_key. Throws: when the database fails.
 */
export async function findDocumentsOfPerson(keyHash: Buffer, run: typeof rows = rows): Promise<PersonDocument[]> {
  return run<PersonDocument>(sql`
    select id, status, version, location_id as "locationId", letter_hash as "letterHash", expected_on as "expectedOn",
           ready_at as "readyAt", kept_until as "keptUntil"
    from document
    where key_hash = ${keyHash}
    order by created_at desc, id`);
}
