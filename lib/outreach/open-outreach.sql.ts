import { type rows, sql } from "@/lib/db/sql";

export type OutreachToOpen = {
  appointmentId: string;
  about: "moved" | "cancelled" | "alternative" | "orphaned";
  former: { locationId: string; startsAt: Date };
  toldStartsAt: Date | null;
  way: "mail" | "phone" | "none";
};

/**
 * Opens an outreach, or makes the open one of that appointment say this instead; returns its id. Somebody moved twice, and
 * told neither time, still believes the first one. A mail with older news that waits, or failed, is dropped.
 */
export async function openOutreach(
  { appointmentId, about, former, toldStartsAt, way }: OutreachToOpen,
  now: Date,
  run: typeof rows,
): Promise<string> {
  const [opened] = await run<{ id: string }>(sql`
    insert into outreach (
      appointment_id, about, former_location_id, former_starts_at, told_starts_at, way, next_attempt_at, opened_at
    )
    values (
      ${appointmentId}, ${about}, ${former.locationId}, ${former.startsAt}, ${toldStartsAt}, ${way},
      case when ${way} = 'mail' then null else ${now}::timestamptz end, ${now}
    )
    on conflict (appointment_id) where closed_at is null
    do update set about = excluded.about, told_starts_at = excluded.told_starts_at, way = excluded.way,
                  next_attempt_at = excluded.next_attempt_at, version = outreach.version + 1,
                  former_location_id = case
                    when outreach.about = 'moved' and outreach.told_starts_at = excluded.former_starts_at
                    then outreach.former_location_id else excluded.former_location_id end,
                  former_starts_at = case
                    when outreach.about = 'moved' and outreach.told_starts_at = excluded.former_starts_at
                    then outreach.former_starts_at else excluded.former_starts_at end
    returning id`);
  if (!opened) throw new Error("An outreach that was opened has an id.");
  await run(sql`delete from message where outreach_id = ${opened.id} and status <> 'sent'`);
  return opened.id;
}

/** Closes whatever is open about an appointment, and drops the mail that waits for it. */
export async function closeOutreach(
  { appointmentId, outcome }: { appointmentId: string; outcome: "reached" | "superseded" },
  now: Date,
  run: typeof rows,
): Promise<void> {
  await run(sql`
    delete from message
    using outreach
    where message.outreach_id = outreach.id and message.status = 'queued'
      and outreach.appointment_id = ${appointmentId} and outreach.closed_at is null`);
  await run(sql`
    update outreach set closed_at = ${now}, outcome = ${outcome}, version = version + 1
    where appointment_id = ${appointmentId} and closed_at is null`);
}

/** What a person still believes, when nobody has told them yet that their visit was moved from there; null otherwise. */
export async function untoldFormer(
  appointmentId: string,
  run: typeof rows,
): Promise<{ locationId: string; startsAt: Date } | null> {
  const [found] = await run<{ locationId: string; startsAt: Date }>(sql`
    select former_location_id as "locationId", former_starts_at as "startsAt"
    from outreach
    join appointment on appointment.id = outreach.appointment_id
    where appointment_id = ${appointmentId} and closed_at is null and about = 'moved'
      and told_starts_at = appointment.starts_at
      and (former_location_id <> appointment.location_id or former_starts_at <> appointment.starts_at)`);
  return found ?? null;
}

/**
 * Ends the question that somebody was asked, and drops its mails: nothing is left to say, or what they have not heard of an
 * earlier move.
 */
export async function endQuestion(appointmentId: string, now: Date, run: typeof rows): Promise<void> {
  await run(sql`select end_question(${appointmentId}, ${now})`);
}
