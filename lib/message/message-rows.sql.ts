import { rows, sql } from "@/lib/db/sql";

export type QueuedMessage = {
  id: string;
  recipient: string;
  language: string;
  subject: string;
  body: string;
  calendar: string | null;
  attempts: number;
  neededBy: Date | null;
};

/** Drops mails whose turn it is and whose news is over: whom they would tell changed it themselves, or it is offered no more. */
export async function dropNeedless(now: Date): Promise<void> {
  await rows(sql`
    with dropped as (
      delete from message
      using outreach, appointment
      where message.status = 'queued' and message.next_attempt_at <= ${now} and outreach.id = message.outreach_id
        and appointment.id = outreach.appointment_id and outreach_state(outreach, appointment, ${now}) = 'over'
      returning outreach.id
    )
    update outreach
    set closed_at = ${now}, outcome = 'superseded', version = version + 1
    from dropped
    where outreach.id = dropped.id and closed_at is null and about in ('moved', 'cancelled')`);
}

/**
 * Takes messages whose turn it is, for `leaseUntil`: no other process takes them before that, also when this one dies. Mails
 * whose news does not hold, or not yet again, are left.
 *
 * Raw SQL because rivals must skip what another one takes. Index: message_due.
 */
export async function claimMessages(
  { most, leaseUntil }: { most: number; leaseUntil: Date },
  now: Date,
): Promise<QueuedMessage[]> {
  return rows<QueuedMessage>(sql`
    update message
    set attempts = attempts + 1, next_attempt_at = ${leaseUntil}
    where id in (
      select id from message
      where status = 'queued' and next_attempt_at <= ${now}
        and (outreach_id is null or exists (
          select from outreach
          join appointment on appointment.id = outreach.appointment_id
          where outreach.id = message.outreach_id and outreach_state(outreach, appointment, ${now}) = 'holds'
        ))
      order by next_attempt_at, id
      for update skip locked
      limit ${most}
    )
    returning id, recipient, language, subject, body, calendar, attempts, needed_by as "neededBy"`);
}

type Claimed = Pick<QueuedMessage, "id" | "attempts">;

/** Writes down that a message went out, and that whom it tells has been told. */
export async function markSent({ id, attempts }: Claimed, now: Date): Promise<void> {
  await rows(sql`
    with done as (
      update message set status = 'sent', done_at = ${now}, last_error = null
      where id = ${id} and attempts = ${attempts} and status = 'queued'
      returning outreach_id
    )
    update outreach
    set closed_at = ${now}, outcome = 'mailed', version = version + 1
    from done
    where outreach.id = done.outreach_id and outreach.closed_at is null and outreach.way = 'mail'`);
}

/** Lets a message be tried again at an instant. */
export async function putOff({ id, attempts }: Claimed, nextAt: Date, said: string): Promise<void> {
  await rows(sql`
    update message set next_attempt_at = ${nextAt}, last_error = ${said}
    where id = ${id} and attempts = ${attempts} and status = 'queued'`);
}

/** Gives a message up: whom it should have told stands on the list to phone, or to write to. */
export async function markFailed({ id, attempts }: Claimed, said: string, now: Date): Promise<void> {
  await rows(sql`
    with done as (
      update message set status = 'failed', done_at = ${now}, last_error = ${said}
      where id = ${id} and attempts = ${attempts} and status = 'queued'
      returning outreach_id
    )
    update outreach
    set way = case when appointment.phone is null then 'none' else 'phone' end, next_attempt_at = ${now},
        version = outreach.version + 1
    from done, appointment
    where outreach.id = done.outreach_id and outreach.closed_at is null and outreach.way = 'mail'
      and appointment.id = outreach.appointment_id`);
}

/** Gives every queued message up, when no mail server is set up any more. Returns how many. */
export async function failQueued(said: string, now: Date): Promise<number> {
  const waiting = await rows<Claimed>(sql`
    select id, attempts from message where status = 'queued' and next_attempt_at <= ${now}`);
  for (const message of waiting) await markFailed(message, said, now);
  return waiting.length;
}

/** Removes what was sent or given up before an instant. Returns how many. */
export async function removeMessagesBefore(before: Date): Promise<number> {
  const gone = await rows(sql`delete from message where status <> 'queued' and done_at < ${before} returning id`);
  return gone.length;
}
