import { type Author, recordChange } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import { stepDocument } from "./step-document";

type Settlement = { appointmentId: string; locationId: string; author: Author };
export type SettleOutcome = { ok: true; reserved: number } | { ok: false; reason: "changed_since" };

/** Reserves what lies ready at the location for the people of the appointment; how many documents. */
async function reserveFound({ appointmentId, locationId, author }: Settlement, now: DateTime, run: typeof rows) {
  const found = await run<{ id: string }>(sql`
    select document.id
    from document
    join participant on participant.key_hash = document.key_hash
    where participant.appointment_id = ${appointmentId} and document.location_id = ${locationId}
      and document.status = 'ready'
    order by document.id
    for update of document`);
  for (const { id } of found) {
    await run(sql`
      insert into appointment_document (appointment_id, document_id) values (${appointmentId}, ${id})
      on conflict do nothing`);
    await stepDocument({ documentId: id, step: "reserve", locationId, author }, now, run);
  }
  return found.length;
}

/**
 * Notes that staff looked for the documents of an appointment: it leaves the list, and what lies ready at its location for
 * those who come is reserved for it.
 *
 * Two who press at once: one of them does it.
 *
 * Refuses: `changed_since` when it needs no looking (any more), is no appointment of this location, or does not stand.
 * Throws: when the database fails; nothing has changed then.
 */
export async function settleDocumentCheck(settlement: Settlement, now: DateTime): Promise<SettleOutcome> {
  const { appointmentId, locationId, author } = settlement;
  return transaction<SettleOutcome>(async ({ run }) => {
    const [settled] = await run<{ before: string }>(sql`
      with asked as (
        select id, document_check
        from appointment
        where id = ${appointmentId} and location_id = ${locationId} and status = 'booked' and document_check is not null
        for update
      )
      update appointment set document_check = null
      from asked
      where appointment.id = asked.id
      returning asked.document_check as before`);
    if (!settled) return { ok: false, reason: "changed_since" };
    const reserved = await reserveFound(settlement, now, run);
    const subject = { subjectKind: "appointment", subjectId: appointmentId, locationId };
    const [before, after] = [{ check: settled.before }, { reserved }];
    await recordChange(author, { action: "document_looked_for", ...subject, before, after }, run);
    return { ok: true, reserved };
  });
}
