import { rows, sql } from "@/lib/db/sql";
import type { CheckReason } from "./check-outcomes";
import type { DocumentStatus } from "./states";

/** An appointment for whose documents staff have something to do, and what the register has of each of its people. */
export type DocumentCheckRow = {
  id: string;
  startsAt: Date;
  why: CheckReason;
  phone: string | null;
  email: string | null;
  /** A mail that tells them that nothing was found: under way, or given up; null when there is none. */
  mail: "queued" | "failed" | null;
  people: {
    id: string;
    name: string;
    documents: {
      id: string;
      status: DocumentStatus;
      locationId: string;
      location: string;
      /** "YYYY-MM-DD". */
      expectedOn: string | null;
      /** It is this appointment's. */
      isTheirs: boolean;
    }[];
  }[];
};

/**
 * The appointments of a location, from an instant on, for whose documents staff have something to do; the soonest first.
 *
 * Index: appointment_to_check, document_by_key, message_by_appointment.
 */
export async function documentCheckRows(locationId: string, from: Date, limit: number): Promise<DocumentCheckRow[]> {
  return rows<DocumentCheckRow>(sql`
    select asked.id, asked.starts_at as "startsAt", asked.document_check as why, asked.phone, asked.email,
           case when asked.document_check = 'not_here' then (
             select message.status
             from message
             where message.appointment_id = asked.id and message.kind = 'no_document' and message.status <> 'sent'
             order by message.created_at desc
             limit 1
           ) end as mail,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', participant.id, 'name', participant.name, 'documents', (
                 select coalesce(jsonb_agg(jsonb_build_object(
                   'id', document.id, 'status', document.status, 'locationId', location.id, 'location', location.name,
                   'expectedOn', document.expected_on, 'isTheirs', linked.document_id is not null
                 ) order by document.created_at desc, document.id), '[]')
                 from document
                 join location on location.id = document.location_id
                 left join appointment_document linked
                   on linked.document_id = document.id and linked.appointment_id = asked.id
                 where document.key_hash = participant.key_hash and document.status not in ('handed_over', 'returned')
               )
             ) order by participant.position), '[]')
             from participant
             where participant.appointment_id = asked.id
           ) as people
    from document_checks(${locationId}, ${from}) asked
    order by asked.starts_at, asked.id
    limit ${limit}`);
}

/** How many appointments those are, and how many of them begin before an instant. */
export async function documentCheckCounts(
  locationId: string,
  { from, before }: { from: Date; before: Date },
): Promise<{ all: number; soon: number }> {
  const [counted] = await rows<{ all: number; soon: number }>(sql`
    select count(*)::integer as all, count(*) filter (where starts_at < ${before})::integer as soon
    from document_checks(${locationId}, ${from})`);
  return counted ?? { all: 0, soon: 0 };
}
