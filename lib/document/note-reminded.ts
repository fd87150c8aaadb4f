import type { Author } from "@/lib/audit/record-change";
import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** How an owner was reminded, as the history of the document has it. */
export type ReminderNote = "reminded_by_mail" | "reminded_by_staff";

type Given = { documentId: string; note: ReminderNote; author: Author };

/**
 * Writes down that the owner of a document was reminded, once.
 *
 * False when somebody has done so already, or the document does not wait any more. Throws: when the database fails.
 */
export async function noteReminded(
  { documentId, note, author }: Given,
  now: DateTime,
  run: typeof rows = rows,
): Promise<boolean> {
  const [answer] = await run<{ done: boolean }>(sql`
    select remind_document(${documentId}, ${author.id}, ${author.name}, ${note}, ${now.toJSDate()}) as done`);
  return answer?.done ?? false;
}
