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
  /** Whether it can be tried again: nobody has told them otherwise. */
  canRetry: boolean;
};

type Row = Omit<MessageLine, "createdAt" | "nextAttemptAt"> & {
  createdAt: Date;
  nextAttemptAt: Date;
  timeZone: string | null;
};

const mostShown = 200;

/** Messages that wait or failed, newest first, of these locations; those about no appointment are the whole country's. */
export async function findMessages(
  locations: readonly string[] | "all",
): Promise<{ lines: MessageLine[]; sent: number }> {
  const ids = locations === "all" ? null : locations;
  const found = await rows<Row>(sql`
    select message.id, message.kind, message.status, message.created_at as "createdAt", message.attempts,
           message.next_attempt_at as "nextAttemptAt", message.last_error as "lastError",
           message.appointment_id as "appointmentId", appointment.code, location.name as "locationName",
           location.time_zone as "timeZone",
           message.status = 'failed' and (message.outreach_id is null or outreach.closed_at is null) as "canRetry"
    from message
    left join appointment on appointment.id = message.appointment_id
    left join outreach on outreach.id = message.outreach_id
    left join location on location.id = coalesce(outreach.former_location_id, appointment.location_id)
    where message.status <> 'sent' and (${ids}::uuid[] is null or location.id = any (${ids}))
    order by message.created_at desc
    limit ${mostShown}`);
  const [counted] = await rows<{ sent: number }>(sql`
    select count(*)::integer as sent
    from message
    left join appointment on appointment.id = message.appointment_id
    where message.status = 'sent' and (${ids}::uuid[] is null or appointment.location_id = any (${ids}))`);
  const lines = found.map(({ createdAt, nextAttemptAt, timeZone, ...line }) => {
    const zone = timeZone ?? "Europe/Amsterdam";
    return {
      ...line,
      createdAt: DateTime.fromJSDate(createdAt, { zone }),
      nextAttemptAt: line.status === "queued" ? DateTime.fromJSDate(nextAttemptAt, { zone }) : null,
    };
  });
  return { lines, sent: counted?.sent ?? 0 };
}
