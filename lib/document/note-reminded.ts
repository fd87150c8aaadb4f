import type { Author } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import type { DateTime } from "@/lib/time";
import { recordDocument } from "./record-document";

/** How an owner was reminded, as the history of the document has it. */
export type ReminderNote = "reminded_by_mail" | "reminded_by_staff";

type Given = {
  documentId: string;
  /** The location whose clerk asks; null for nobody's, such as a job. */
  locationId: string | null;
  note: ReminderNote;
  author: Author;
};

/**
 * Writes down that the owner of a document was reminded, once.
 *
 * False when somebody has done so already, the document does not wait any more, or is of another location. Throws: when the database fails.
 */
export async function noteReminded(
  { documentId, locationId, note, author }: Given,
  now: DateTime,
  run?: typeof rows,
): Promise<boolean> {
  return within<boolean>(run, async (inside) => {
    const [answer] = await inside<{ done: boolean }>(sql`
      select remind_document(${documentId}, ${locationId}, ${author.id}, ${author.name}, ${note}, ${now.toJSDate()}) as done`);
    if (!answer?.done) return false;
    await recordDocument(author, { documentId, done: "remind", locationId }, inside);
    return true;
  });
}
