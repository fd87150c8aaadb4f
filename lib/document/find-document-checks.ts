import { DateTime } from "@/lib/time";
import { type DocumentCheckRow, documentCheckRows } from "./document-checks.sql";

export type DocumentCheck = Omit<DocumentCheckRow, "startsAt"> & { startsAt: DateTime };

/** As many as somebody can look for in a day; the soonest come first. */
const most = 50;

/**
 * For which coming appointments of a location staff must look for a document, since no letter is known for it, and what the
 * register has by the numbers of those who come. For staff of that location alone.
 *
 * Units: instants in the location's zone; at most 50, the soonest first. Throws: when the database fails.
 */
export async function findDocumentChecks(
  { id, timeZone }: { id: string; timeZone: string },
  now: DateTime,
): Promise<DocumentCheck[]> {
  const found = await documentCheckRows(id, now.toJSDate(), most);
  return found.map((check) => ({ ...check, startsAt: DateTime.fromJSDate(check.startsAt, { zone: timeZone }) }));
}
