import { rows, sql } from "@/lib/db/sql";
import type { DocumentStatus } from "./states";

type LetterDocumentRow = {
  /** Which of the pairs, from 1 on. */
  pair: number;
  id: string;
  status: DocumentStatus;
  readyAt: Date | null;
  keptUntil: string | null;
  expectedOn: string | null;
  location: { id: string; slug: string; name: string; timeZone: string };
};

/**
 * The documents of each pair of a person and a letter, both as HMAC.
 *
 * Raw SQL because all pairs are asked at once, so that how many of them are right does not show in the time it takes.
 * Index: document_by_key.
 */
export async function letterDocumentRows(
  pairs: readonly { key: Buffer; letter: Buffer }[],
): Promise<LetterDocumentRow[]> {
  return rows<LetterDocumentRow>(sql`
    select asked.pair::integer as pair, document.id, document.status, document.ready_at as "readyAt",
           document.kept_until::text as "keptUntil", document.expected_on::text as "expectedOn",
           jsonb_build_object(
             'id', location.id, 'slug', location.slug, 'name', location.name, 'timeZone', location.time_zone
           ) as location
    from unnest(${pairs.map(({ key }) => key)}::bytea[], ${pairs.map(({ letter }) => letter)}::bytea[])
      with ordinality asked (key_hash, letter_hash, pair)
    join document on document.key_hash = asked.key_hash and document.letter_hash = asked.letter_hash
    join location on location.id = document.location_id
    order by asked.pair, document.created_at, document.id`);
}
