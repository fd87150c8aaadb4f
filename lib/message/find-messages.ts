import { rows, sql } from "@/lib/db/sql";
import { DateTime } from "@/lib/time";

/** A mail that waits or failed, as staff see it: no address and no words of it. */
export type MessageLine = {
  id: string;
  kind: string;
  status: "queued" | "failed";
  createdAt: DateTime;
  nextAttemptAt: DateTime | null;
  attempts: number;
  lastError: string | null;
  /** Null for one that is about no appointment. */
  appointmentId: string | null;
  code: string | null;
  locationName: string | null;
  /** Whether it can be tried again: nobody has told them otherwise, and what it says is still so. */
  canRetry: boolean;
};

type Row = Omit<MessageLine, "createdAt" | "nextAttemptAt"> & {
  createdAt: Date;
  nextAttemptAt: Date;
  timeZone: string | null;
  total: number;
};

export const messagesPerPage = 50;

type Asked = {
  locations: readonly string[] | "all";
  /** From 1 on. */
  page: number;
};

export type Messages = {
  lines: MessageLine[];
  /** How many wait or failed, on all pages. */
  total: number;
  sent: number;
};

/**
 * Messages of these locations that failed, and then those that wait, newest first; those about no appointment are the whole
 * country's.
 *
 * Throws: when the database fails.
 */
export async function findMessages({ locations, page }: Asked, now: DateTime): Promise<Messages> {
  const ids = locations === "all" ? null : locations;
  const found = await rows<Row>(sql`
    select message.id, message.kind, message.status, message.created_at as "createdAt", message.attempts,
           message.next_attempt_at as "nextAttemptAt", message.last_error as "lastError",
           message.appointment_id as "appointmentId", appointment.code, location.name as "locationName",
           location.time_zone as "timeZone",
           message.status = 'failed' and (
             message.outreach_id is null
             or outreach.closed_at is null and outreach_state(outreach, appointment, ${now.toJSDate()}) = 'holds'
           ) as "canRetry",
           count(*) over ()::integer as total
    from message
    left join appointment on appointment.id = message.appointment_id
    left join outreach on outreach.id = message.outreach_id
    left join location on location.id = coalesce(outreach.former_location_id, appointment.location_id)
    where message.status <> 'sent' and (${ids}::uuid[] is null or location.id = any (${ids}))
    order by message.status = 'failed' desc, message.created_at desc, message.id
    limit ${messagesPerPage} offset ${(page - 1) * messagesPerPage}`);
  const [counted] = await rows<{ sent: number }>(sql`
    select count(*)::integer as sent
    from message
    left join appointment on appointment.id = message.appointment_id
    where message.status = 'sent' and (${ids}::uuid[] is null or appointment.location_id = any (${ids}))`);
  const lines = found.map(({ createdAt, nextAttemptAt, timeZone, total: _, ...line }) => {
    const zone = timeZone ?? "Europe/Amsterdam";
    return {
      ...line,
      createdAt: DateTime.fromJSDate(createdAt, { zone }),
      nextAttemptAt: line.status === "queued" ? DateTime.fromJSDate(nextAttemptAt, { zone }) : null,
    };
  });
  return { lines, total: found[0]?.total ?? 0, sent: counted?.sent ?? 0 };
}
