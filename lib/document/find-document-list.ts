import { env } from "@/lib/env";
import { readPersonKeyEnding } from "@/lib/person-key/person-key-ending";
import type { DateTime } from "@/lib/time";
import { type DocumentRow, documentRows, idsOnList, listCounts } from "./document-rows.sql";
import { type DocumentList, documentLists } from "./lists";

/** A document as staff see it; of the person's number the last three characters. */
export type ListedDocument = Omit<DocumentRow, "keySealed"> & { keyEnding: string | null };

/** So many stand on one page. */
export const documentsOnPage = 50;

export type DocumentCounts = Record<DocumentList, number>;

/** These documents, in the order of their ids; one that is not there is left out. Throws when the database fails. */
export async function findDocuments(ids: readonly string[]): Promise<ListedDocument[]> {
  const found = await documentRows(ids);
  return found.map(({ keySealed, ...document }) => ({ ...document, keyEnding: readPersonKeyEnding(keySealed) }));
}

/**
 * A page of one list of a location's documents, and how many there are on each.
 *
 * Units: `page` counts from 1. Throws: when the database fails.
 */
export async function findDocumentList(
  locationId: string,
  { list, page }: { list: DocumentList; page: number },
  now: DateTime,
): Promise<{ documents: ListedDocument[]; counts: DocumentCounts }> {
  const remindDays = env().DOCUMENT_REMIND_DAYS;
  const offset = (page - 1) * documentsOnPage;
  const at = now.toJSDate();
  const [ids, counted] = await Promise.all([
    idsOnList({ locationId, list, remindDays, limit: documentsOnPage, offset }, at),
    listCounts(locationId, remindDays, at),
  ]);
  const known = new Map(counted.map(({ list, count }) => [list, count]));
  // One for each list, by construction.
  const counts = Object.fromEntries(documentLists.map((key) => [key, known.get(key) ?? 0])) as DocumentCounts;
  return { documents: await findDocuments(ids), counts };
}
