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
 * The documents of each pair of a person and a letter, both as HMAC. One that is reserved for an appointment that is over,
 * and that nobody has ended yet, is ready.
 *
 * Raw SQL because all pairs are asked at once, so that how many of them are right does not show in the time it takes.
 * Index: document_by_key.
 */
export async function letterDocumentRows(
  pairs: readonly { key: Buffer; letter: Buffer }[],
  now: Date,
): Promise<LetterDocumentRow[]> {
  return rows<LetterDocumentRow>(sql`
    select asked.pair::integer as pair, document.id, document.ready_at as "readyAt",
           case
             when document.status = 'reserved' and not exists (
               select from appointment_document
               join appointment on appointment.id = appointment_document.appointment_id
               where document_id = document.id and appointment.status = 'booked' and appointment.ends_at > ${now}
             ) then 'ready'
             else document.status
           end as status,
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
