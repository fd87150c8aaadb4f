import { rows, sql } from "@/lib/db/sql";
import type { DocumentStatus } from "./states";

/** An appointment for which staff must look for a document, and what the register has of each of its people. */
export type DocumentCheckRow = {
  id: string;
  startsAt: Date;
  why: "no_letter" | "not_found" | "other_place";
  people: {
    id: string;
    name: string;
    documents: { id: string; status: DocumentStatus; locationId: string; location: string }[];
  }[];
};

/**
 * The appointments of a location, from an instant on, for which staff must look for a document; the soonest first.
 *
 * Index: appointment_to_check, document_by_key.
 */
export async function documentCheckRows(locationId: string, from: Date, limit: number): Promise<DocumentCheckRow[]> {
  return rows<DocumentCheckRow>(sql`
    select appointment.id, appointment.starts_at as "startsAt", appointment.document_check as why,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', participant.id, 'name', participant.name, 'documents', (
                 select coalesce(jsonb_agg(jsonb_build_object(
                   'id', document.id, 'status', document.status, 'locationId', location.id, 'location', location.name
                 ) order by document.created_at desc, document.id), '[]')
                 from document
                 join location on location.id = document.location_id
                 where document.key_hash = participant.key_hash and document.status not in ('handed_over', 'returned')
               )
             ) order by participant.position), '[]')
             from participant
             where participant.appointment_id = appointment.id
           ) as people
    from appointment
    where appointment.location_id = ${locationId} and appointment.document_check is not null
      and appointment.status = 'booked' and appointment.ends_at > ${from}
    order by appointment.starts_at, appointment.id
    limit ${limit}`);
}
