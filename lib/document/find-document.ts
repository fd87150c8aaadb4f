import { rows, sql } from "@/lib/db/sql";
import { findDocuments, type ListedDocument } from "./find-document-list";
import type { DocumentStatus } from "./states";

/** What became of a document, once. */
export type DocumentEvent = {
  at: Date;
  status: DocumentStatus;
  placeName: string;
  shelf: string | null;
  staffName: string;
  note: string | null;
};

/**
 * A document of a location, with its whole history, newest first; null when it neither lies there, nor is on its way there,
 * nor is to be packed there. Throws when the database fails.
 */
export async function findDocument(
  id: string,
  locationId: string,
): Promise<{ document: ListedDocument; events: DocumentEvent[] } | null> {
  const [document] = await findDocuments([id]);
  if (!document) return null;
  const isToPack = document.from?.id === locationId && !document.hasLeft;
  if (document.place.id !== locationId && !isToPack) return null;
  const events = await rows<DocumentEvent>(sql`
    select event.at, event.status, location.name as "placeName", event.shelf, event.staff_name as "staffName", event.note
    from document_event event
    join location on location.id = event.location_id
    where event.document_id = ${id}
    order by event.version desc`);
  return { document, events };
}
