import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";

type Retrying = { messageId: string; locations: readonly string[] | "all"; author: { id: string; name: string } };

/**
 * Lets a mail that was given up be tried again, from the first attempt on. Whom it tells leaves the list to phone for as long.
 *
 * Refuses: `not_there` when it is not given up, somebody told them otherwise, what it says is over, or it is of other
 * locations.
 * Throws: when the database fails.
 */
export async function retryMessage(
  { messageId, locations, author }: Retrying,
  now: DateTime,
): Promise<{ ok: true } | { ok: false; reason: "not_there" }> {
  const ids = locations === "all" ? null : locations;
  return transaction<{ ok: true } | { ok: false; reason: "not_there" }>(async ({ run }) => {
    const [found] = await run<{ outreachId: string | null; locationId: string | null }>(sql`
      select message.outreach_id as "outreachId", location.id as "locationId"
      from message
      left join appointment on appointment.id = message.appointment_id
      left join outreach on outreach.id = message.outreach_id
      left join location on location.id = coalesce(outreach.former_location_id, appointment.location_id)
      where message.id = ${messageId} and message.status = 'failed'
        and (
          message.outreach_id is null
          or outreach.closed_at is null and outreach_state(outreach, appointment, ${now.toJSDate()}) = 'holds'
        )
        and (${ids}::uuid[] is null or location.id = any (${ids}))
      for update of message`);
    if (!found) return { ok: false, reason: "not_there" };
    const { outreachId, locationId } = found;
    await run(sql`
      update message
      set status = 'queued', done_at = null, attempts = 0, next_attempt_at = ${now.toJSDate()}, needed_by = null
      where id = ${messageId}`);
    await run(sql`
      update outreach set way = 'mail', next_attempt_at = null, version = version + 1
      where id = ${outreachId} and closed_at is null`);
    await recordChange(
      author,
      { action: "message_retried", subjectKind: "message", subjectId: messageId, locationId },
      run,
    );
    return { ok: true };
  });
}
