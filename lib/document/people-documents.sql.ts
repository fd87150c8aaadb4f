import { type rows, sql } from "@/lib/db/sql";
import type { CheckedDocument } from "./check-outcomes";

export type PersonDocument = CheckedDocument & { id: string; participantId: string };

/**
 * Every document that the register has of the people of an appointment, wherever it is; locked until the transaction ends, in
 * the order of their ids. Index: participant_by_appointment, document_by_key.
 */
export async function lockPeopleDocuments(appointmentId: string, run: typeof rows): Promise<PersonDocument[]> {
  return run<PersonDocument>(sql`
    select document.id, document.status, document.location_id as "locationId", document.expected_on::text as "expectedOn",
           participant.id as "participantId",
           exists (
             select from appointment_document
             where appointment_id = ${appointmentId} and document_id = document.id
           ) as "isTheirs"
    from participant
    join document on document.key_hash = participant.key_hash
    where participant.appointment_id = ${appointmentId}
    order by document.id
    for update of document`);
}

/** The people of an appointment. Index: participant_by_appointment. */
export async function peopleOfAppointment(appointmentId: string, run: typeof rows): Promise<string[]> {
  const found = await run<{ id: string }>(sql`
    select id from participant where appointment_id = ${appointmentId} order by position`);
  return found.map(({ id }) => id);
}

/** Makes a document an appointment's. */
export async function tieDocument(appointmentId: string, documentId: string, run: typeof rows): Promise<void> {
  await run(sql`
    insert into appointment_document (appointment_id, document_id) values (${appointmentId}, ${documentId})
    on conflict do nothing`);
}
