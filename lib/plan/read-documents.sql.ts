import { type rows, sql } from "@/lib/db/sql";
import type { DocumentStatus } from "@/lib/document/states";

/** A document that a visit is for, and that is still to be collected. `expectedOn` is a date, "YYYY-MM-DD". */
export type LyingDocument = {
  appointmentId: string;
  locationId: string;
  status: DocumentStatus;
  expectedOn: string | null;
};

/** The documents of visits that are made, on their way, lie somewhere or are looked for. Index: primary key of appointment_document. */
export async function readDocumentsOf(appointmentIds: readonly string[], run: typeof rows): Promise<LyingDocument[]> {
  return run<LyingDocument>(sql`
    select appointment_document.appointment_id as "appointmentId", document.location_id as "locationId", document.status,
           document.expected_on::text as "expectedOn"
    from appointment_document
    join document on document.id = appointment_document.document_id
    where appointment_document.appointment_id = any (${appointmentIds}::uuid[])
      and document.status in ('produced', 'in_transit', 'ready', 'reserved', 'missing')`);
}
