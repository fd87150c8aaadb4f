import { rows, sql } from "@/lib/db/sql";
import { isMailOn } from "./is-mail-on";

export type Message = {
  /** What it is about, in snake_case: "moved", "alarm". */
  kind: string;
  /** One e-mail address. */
  to: string;
  language: "nl" | "en";
  subject: string;
  /** Plain text; lines stand as they are, an empty line begins a paragraph, an address becomes a link. */
  text: string;
  appointmentId?: string;
  /** Whom it tells: the outreach is done once it is sent, and goes to the list to phone when it cannot be. */
  outreachId?: string;
  /** An iCalendar file that goes with it. */
  calendar?: string;
  /** After this instant a mail comes too late. */
  neededBy?: Date;
};

/**
 * Queues a mail in the caller's transaction: it is sent only after that is done, once, by one of all processes.
 *
 * Without a mail server nothing is queued: see `isMailOn` for who must be told then in another way.
 *
 * Throws: when the database fails.
 */
export async function queueMessage(message: Message, run: typeof rows = rows): Promise<void> {
  if (!isMailOn()) return;
  const { kind, to, language, subject, text, appointmentId, outreachId, calendar, neededBy } = message;
  await run(sql`
    insert into message (kind, appointment_id, outreach_id, recipient, language, subject, body, calendar, needed_by)
    values (${kind}, ${appointmentId}, ${outreachId}, ${to}, ${language}, ${subject}, ${text}, ${calendar}, ${neededBy})`);
}
