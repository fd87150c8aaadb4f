import { type rows, sql } from "@/lib/db/sql";
import type { DocumentStatus } from "@/lib/document/states";

/** A document as the row that it becomes. Dates are "YYYY-MM-DD", instants ISO texts, keys and hashes hex. */
export type DocumentToInsert = {
  id: string;
  number: string | null;
  keySealed: string | null;
  keyHash: string;
  letterHash: string | null;
  name: string;
  locationId: string;
  shelf: string | null;
  status: DocumentStatus;
  expectedOn: string | null;
  readyAt: string | null;
  keptUntil: string | null;
  fromLocationId: string | null;
  appointmentId: string | null;
  /** Every state that it had, oldest first; the last one is its own. */
  history: { status: DocumentStatus; at: string }[];
};

/** Somebody who comes for a document. */
export type Collector = {
  name: string;
  keySealed: Buffer | null;
  keyHash: Buffer;
  appointmentId: string;
  locationId: string;
  startsAt: Date;
  bookedAt: Date;
};

/** Everybody who has an appointment to collect a document after an instant, by time. */
export async function collectorsAfter(now: Date, run: typeof rows): Promise<Collector[]> {
  return run<Collector>(sql`
    select participant.name, participant.key_sealed as "keySealed", participant.key_hash as "keyHash",
           appointment.id as "appointmentId", appointment.location_id as "locationId",
           appointment.starts_at as "startsAt", appointment.booked_at as "bookedAt"
    from appointment
    join participant on participant.appointment_id = appointment.id
    where appointment.status = 'booked' and appointment.starts_at > ${now} and participant.key_kind = 'v_number'
      and exists (select from service where key = any (appointment.services) and needs_document)
    order by appointment.starts_at, participant.key_hash`);
}

/** The locations at which documents are collected, by slug. */
export async function collectingLocations(run: typeof rows): Promise<{ id: string; slug: string }[]> {
  return run<{ id: string; slug: string }>(sql`
    select location.id, location.slug
    from location
    where active and booked_elsewhere_url is null
      and exists (
        select from location_service join service on service.key = location_service.service_key
        where location_service.location_id = location.id and service.needs_document
      )
    order by slug`);
}

/** Writes documents in bulk, each with its history and the appointment that it is for. For the demonstration only. */
export async function insertDocuments(documents: readonly DocumentToInsert[], run: typeof rows): Promise<void> {
  await run(sql`
    with given as (
      select *
      from json_to_recordset(${JSON.stringify(documents)}::json) as given (
        id uuid, number text, "keySealed" text, "keyHash" text, "letterHash" text, name text, "locationId" uuid, shelf text,
        status document_status, "expectedOn" date, "readyAt" timestamptz, "keptUntil" date, "fromLocationId" uuid,
        "appointmentId" uuid, history json
      )
    ), made as (
      insert into document (
        id, number, key_kind, key_sealed, key_hash, letter_hash, name, location_id, shelf, status, expected_on, ready_at,
        kept_until, from_location_id, version, created_at
      )
      select id, number, 'v_number', decode("keySealed", 'hex'), decode("keyHash", 'hex'), decode("letterHash", 'hex'), name,
             "locationId", shelf, status, "expectedOn", "readyAt", "keptUntil", "fromLocationId", json_array_length(history),
             (history -> 0 ->> 'at')::timestamptz
      from given
    ), linked as (
      insert into appointment_document (appointment_id, document_id)
      select "appointmentId", id from given where "appointmentId" is not null
    )
    insert into document_event (document_id, at, status, location_id, shelf, staff_name, version)
    select id, (event ->> 'at')::timestamptz, (event ->> 'status')::document_status, "locationId", shelf, 'loketplanner', version
    from given
    cross join json_array_elements(history) with ordinality as events (event, version)`);
}

/** Writes the register of hand-overs for every document of the demonstration that was handed over. */
export async function insertHandovers(keptYears: number, run: typeof rows): Promise<void> {
  await run(sql`
    insert into handover (
      document_id, document_number, name, key_hash, location_id, at, staff_id, staff_name, received_by, checked_passport,
      checked_photo, checked_fingerprint, old_permit_taken, legal_ground, kept_until
    )
    select document.id, number, name, key_hash, document.location_id, event.at, clerk.id, 'Klara Balie', 'holder', true, true,
           true, get_byte(key_hash, 0) % 2 = 0, 'aliens_act',
           today_at(document.location_id, event.at) + make_interval(years => ${keptYears}::integer)
    from document
    join document_event event on event.document_id = document.id and event.version = document.version
    -- An id of nobody: the accounts of the demonstration come after it.
    cross join (select gen_random_uuid() as id) clerk
    where document.status = 'handed_over'`);
}
