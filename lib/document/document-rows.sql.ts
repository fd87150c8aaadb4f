import { rows, sql } from "@/lib/db/sql";
import type { DocumentList } from "./lists";
import type { DocumentStatus } from "./states";

/** A document as its lists and its page show it. Dates are "YYYY-MM-DD". */
export type DocumentRow = {
  id: string;
  number: string | null;
  name: string;
  keyKind: "v_number" | "bsn" | "reference";
  keySealed: Buffer | null;
  status: DocumentStatus;
  shelf: string | null;
  version: number;
  expectedOn: string | null;
  readyAt: Date | null;
  keptUntil: string | null;
  remindedAt: Date | null;
  hasLetter: boolean;
  /** Where it lies, or where it is on its way to. */
  place: { id: string; slug: string; name: string; timeZone: string };
  /** From where it was sent on, and whether it has left there. */
  from: { id: string; name: string } | null;
  hasLeft: boolean;
  /** The appointment at which it is to be collected. */
  pickup: { startsAt: string; placeName: string; timeZone: string } | null;
  /** How its owner can be phoned, from the last appointment that they had. */
  phone: string | null;
};

/** These documents, in the order of their ids. Index: the primary key, appointment_document_by_document, participant_by_key. */
export async function documentRows(ids: readonly string[]): Promise<DocumentRow[]> {
  return rows<DocumentRow>(sql`
    select document.id, document.number, document.name, document.key_kind as "keyKind", document.key_sealed as "keySealed",
           document.status, document.shelf, document.version, document.expected_on as "expectedOn",
           document.ready_at as "readyAt", document.kept_until as "keptUntil", document.reminded_at as "remindedAt",
           document.letter_hash is not null as "hasLetter", document.left_at is not null as "hasLeft",
           jsonb_build_object('id', place.id, 'slug', place.slug, 'name', place.name, 'timeZone', place.time_zone) as place,
           case when origin.id is not null then jsonb_build_object('id', origin.id, 'name', origin.name) end as "from",
           (
             select jsonb_build_object('startsAt', starts_at, 'placeName', location.name, 'timeZone', location.time_zone)
             from appointment_document
             join appointment on appointment.id = appointment_document.appointment_id
             join location on location.id = appointment.location_id
             where appointment_document.document_id = document.id and appointment.status = 'booked'
             order by starts_at
             limit 1
           ) as pickup,
           (
             select appointment.phone
             from participant join appointment on appointment.id = participant.appointment_id
             where participant.key_hash = document.key_hash and appointment.phone is not null
             order by appointment.created_at desc
             limit 1
           ) as phone
    from unnest(${ids}::uuid[]) with ordinality as asked (id, position)
    join document on document.id = asked.id
    join location place on place.id = document.location_id
    left join location origin on origin.id = document.from_location_id
    order by asked.position`);
}

type OnList = { locationId: string; list: DocumentList; remindDays: number; limit: number; offset: number };

/** A page of one list of a location: what is nearest its date first, what is gone newest first, else by name. */
export async function idsOnList({ locationId, list, remindDays, limit, offset }: OnList, now: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(sql`
    select document.id
    from documents_on_lists(${locationId}, ${remindDays}, ${now}) listed
    join document on document.id = listed.document_id
    where listed.list = ${list}
    order by case ${list} when 'coming' then expected_on when 'to_remind' then kept_until when 'to_return' then kept_until end,
             case when ${list} = 'gone' then ready_at end desc, name, document.id
    limit ${limit} offset ${offset}`);
  return found.map(({ id }) => id);
}

/** How many documents stand on each list of a location; a list without any is not there. */
export async function listCounts(
  locationId: string,
  remindDays: number,
  now: Date,
): Promise<{ list: DocumentList; count: number }[]> {
  return rows<{ list: DocumentList; count: number }>(sql`
    select list, count(*)::integer as count
    from documents_on_lists(${locationId}, ${remindDays}, ${now})
    group by list`);
}

/** What a text may mean: a number, hashes of a person's key or of a letter, or beginnings of words of a name. */
type Meant = { number: string | null; keyHashes: Buffer[]; letterHash: Buffer | null; nameWords: string[] };

/** The documents that a text means, at these locations (null: anywhere), newest first. */
export async function idsMeant(
  { number, keyHashes, letterHash, nameWords }: Meant,
  locationIds: readonly string[] | null,
  limit: number,
): Promise<{ id: string; isExact: boolean }[]> {
  return rows<{ id: string; isExact: boolean }>(sql`
    select id, is_exact as "isExact"
    from (
      select id, created_at, location_id, from_location_id,
             number = ${number} or key_hash = any (${keyHashes}::bytea[]) or letter_hash = ${letterHash} as is_exact,
             (
               select bool_and(position(' ' || plain_name(word) in ' ' || plain_name(name)) > 0)
               from unnest(${nameWords}::text[]) as word
               where plain_name(word) <> ''
             ) as is_named
      from document
    ) known
    where (is_exact or is_named)
      and (
        ${locationIds}::uuid[] is null or location_id = any (${locationIds}::uuid[])
        or from_location_id = any (${locationIds}::uuid[])
      )
    order by coalesce(is_exact, false) desc, created_at desc
    limit ${limit}`);
}
