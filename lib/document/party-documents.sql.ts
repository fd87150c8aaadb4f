import { type rows, sql } from "@/lib/db/sql";
import type { DocumentStatus } from "./states";

/** A document with the appointment that somebody comes for it. Dates are "YYYY-MM-DD", of the location. */
export type PartyDocument = {
  id: string;
  /** Whose it is, as HMAC. */
  keyHash: Buffer;
  status: DocumentStatus;
  locationId: string;
  expectedOn: string | null;
  appointmentId: string;
  /** Where and on which date the appointment is. */
  at: string;
  on: string;
};

/**
 * The documents of the people of a party and their letters (HMAC), each with the appointment of its person; locked until the
 * transaction ends, in the order of their ids.
 *
 * Index: manage_key, appointment_by_party, document_by_key.
 */
export async function lockPartyDocuments(
  manageKey: string,
  letters: readonly { key: Buffer; letter: Buffer }[],
  run: typeof rows,
): Promise<PartyDocument[]> {
  return run<PartyDocument>(sql`
    select document.id, document.key_hash as "keyHash", document.status, document.location_id as "locationId",
           document.expected_on::text as "expectedOn",
           party.id as "appointmentId", party.location_id as at,
           (party.starts_at at time zone location.time_zone)::date::text as on
    from unnest(${letters.map(({ key }) => key)}::bytea[], ${letters.map(({ letter }) => letter)}::bytea[])
      asked (key_hash, letter_hash)
    join document on document.key_hash = asked.key_hash and document.letter_hash = asked.letter_hash
    join appointment named on named.manage_key = ${manageKey}
    join appointment party on party.party_id = named.party_id
    join location on location.id = party.location_id
    join participant on participant.appointment_id = party.id and participant.key_hash = asked.key_hash
    order by document.id
    for update of document`);
}

/** The documents that an appointment is for, as `lockPartyDocuments`. Index: primary key of appointment_document. */
export async function lockAppointmentDocuments(appointmentId: string, run: typeof rows): Promise<PartyDocument[]> {
  return run<PartyDocument>(sql`
    select document.id, document.key_hash as "keyHash", document.status, document.location_id as "locationId",
           document.expected_on::text as "expectedOn",
           appointment.id as "appointmentId", appointment.location_id as at,
           (appointment.starts_at at time zone location.time_zone)::date::text as on
    from appointment_document
    join document on document.id = appointment_document.document_id
    join appointment on appointment.id = appointment_document.appointment_id
    join location on location.id = appointment.location_id
    where appointment_document.appointment_id = ${appointmentId}
    order by document.id
    for update of document`);
}
