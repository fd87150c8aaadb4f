import { findAppointment } from "@/lib/appointment/find-appointment";
import { recordChange } from "@/lib/audit/record-change";
import { rows } from "@/lib/db/sql";
import { DateTime } from "@/lib/time";
import { agentRow, hasLooked } from "./appointment-for-agent.sql";
import { verifiedMinutes } from "./lock-appointment.sql";

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Looking again within so many minutes is the same look. */
const sameLookMinutes = 15;

/** Everything that is known of an appointment, for an agent; instants in the zone of its location. */
export type OpenedAppointment = NonNullable<Awaited<ReturnType<typeof openAppointment>>>;

/**
 * Opens anybody's appointment for an agent: itself, its history, the documents of its people, what was sent. Who opened it is
 * written down, once for a quarter of an hour.
 *
 * Null when there is no such appointment, or it was never booked.
 * Throws: when the database fails.
 */
export async function openAppointment(
  { appointmentId, author }: { appointmentId: string; author: { id: string; name: string } },
  now: DateTime,
) {
  const staffId = author.id;
  const row = isId(appointmentId) ? await agentRow({ id: appointmentId, staffId, verifiedMinutes }, rows) : undefined;
  const appointment = row ? await findAppointment(row.manageKey, now) : null;
  if (!row || !appointment) return null;
  const { location } = appointment;
  if (!(await hasLooked({ id: appointmentId, staffId, minutes: sameLookMinutes }, rows))) {
    const subject = { subjectKind: "appointment", subjectId: appointmentId, locationId: location.id };
    await recordChange(author, { action: "appointment_opened", ...subject });
  }
  const local = (iso: string) => DateTime.fromISO(iso, { zone: location.timeZone });
  const inZone = (instant: Date | null) => instant && DateTime.fromJSDate(instant, { zone: location.timeZone });
  return {
    ...row,
    appointment,
    bookedAt: inZone(row.bookedAt),
    cancelledAt: inZone(row.cancelledAt),
    verifiedAt: inZone(row.verifiedAt),
    history: row.history.map((event) => ({ ...event, at: local(event.at) })),
    messages: row.messages.map((message) => ({ ...message, at: local(message.at) })),
  };
}
