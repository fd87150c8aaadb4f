import type { Author } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { type Locale, localeKeys } from "@/lib/i18n/locales";
import { isMailOn } from "@/lib/message/is-mail-on";
import { queueMessage } from "@/lib/message/queue-message";
import type { DateTime } from "@/lib/time";
import { noteReminded } from "./note-reminded";
import { reminderMail } from "./reminder-mail";

const product: Author = { id: null, name: "loketplanner" };

type ToRemind = {
  documentId: string;
  appointmentId: string;
  email: string;
  language: string;
  placeName: string;
  city: string;
  keptUntil: string;
};

/**
 * Whose document waits for its last day, with the address of the last appointment that was for this document: such a one was
 * booked with its letter, or linked by staff. Whoever only booked with the same number may be anybody.
 *
 * Index: document_by_location, appointment_document_by_document.
 */
async function ownersToRemind(now: Date, run: typeof rows): Promise<ToRemind[]> {
  return run<ToRemind>(sql`
    select document.id as "documentId", contact.id as "appointmentId", contact.email, contact.language,
           name_in(location, contact.language) as "placeName", location.city, document.kept_until as "keptUntil"
    from document
    join location on location.id = document.location_id
    cross join lateral (
      select appointment.id, appointment.email, appointment.language
      from appointment_document join appointment on appointment.id = appointment_document.appointment_id
      where appointment_document.document_id = document.id and appointment.email is not null
      order by appointment.created_at desc
      limit 1
    ) contact
    where document.status = 'ready' and document.reminded_at is null
      and document.kept_until between today_at(document.location_id, ${now})
        and today_at(document.location_id, ${now}) + ${env().DOCUMENT_REMIND_DAYS}::integer
    order by document.kept_until, document.id
    for update of document skip locked`);
}

/**
 * Mails the owners of documents whose last day comes near, once: one mail for all that lie at the same location for the same
 * address. Whoever left no address with an appointment for the document, and everybody where no mail is set up, stays on the
 * list of those whom staff remind.
 * Returns how many documents it was about.
 *
 * Any number of processes may run it. Throws: when the database fails; nobody is mailed then.
 */
export async function remindOwners(now: DateTime): Promise<number> {
  if (!isMailOn()) return 0;
  return transaction(async ({ run }) => {
    const owners = await ownersToRemind(now.toJSDate(), run);
    for (const [first, ...others] of Map.groupBy(owners, ({ email, placeName }) => `${email} ${placeName}`).values()) {
      if (!first) continue;
      for (const { documentId } of [first, ...others]) {
        await noteReminded({ documentId, locationId: null, note: "reminded_by_mail", author: product }, now, run);
      }
      const language: Locale = localeKeys.find((key) => key === first.language) ?? "nl";
      const mail = reminderMail({ ...first, count: others.length + 1 }, language);
      const { email: to, appointmentId } = first;
      await queueMessage({ kind: "document", to, language, ...mail, appointmentId }, run);
    }
    return owners.length;
  });
}
