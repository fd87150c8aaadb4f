import { contactRow } from "@/lib/appointment/contact-row";
import type { BookingDetails } from "@/lib/appointment/schema";
import { sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { type Changing, changeForCaller } from "./change-for-caller";
import type { PhoneOutcome } from "./refusals";

export type ContactDetails = Omit<BookingDetails, "people">;

/**
 * Changes who made an appointment and how they are reached. What waits to be sent goes to the new address; who can no longer be
 * reached by mail stands on the worklist if they must still be told something. The audit says by what they are reached, not
 * where.
 *
 * Refuses and throws: as `changeForCaller`.
 */
export async function changeContact(
  { contact, ...changing }: Changing & { contact: ContactDetails },
  now: DateTime,
): Promise<PhoneOutcome> {
  const { kind, representativeKind, name, email, phone } = contactRow(contact);
  return changeForCaller(
    changing,
    {
      action: "contact_changed",
      detail: { contactKind: kind, reachedBy: email ? "mail" : phone ? "phone" : "none", language: contact.language },
      apply: async ({ id }, run) => {
        await run(sql`
          update appointment
          set contact_kind = ${kind}::contact_kind, representative_kind = ${representativeKind}::representative_kind,
              contact_name = ${name}, email = ${email}, phone = ${phone}, language = ${contact.language},
              version = version + 1
          where id = ${id}`);
        await run(sql`
          update message set recipient = ${email}
          where appointment_id = ${id} and status = 'queued' and ${email}::text is not null`);
        await run(sql`
          delete from message where appointment_id = ${id} and status <> 'sent' and ${email}::text is null`);
        await run(sql`
          update outreach
          set way = case when ${phone}::text is null then 'none' else 'phone' end, next_attempt_at = ${now.toJSDate()},
              version = version + 1
          where appointment_id = ${id} and closed_at is null
            and (way <> 'mail' or ${email}::text is null)`);
        return null;
      },
    },
    now,
  );
}
