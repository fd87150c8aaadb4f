import { row, sql } from "@/lib/db/sql";
import { servicesOf } from "@/lib/service/find-services";
import { visitMinutes } from "@/lib/service/visit-minutes";
import type { DateTime } from "@/lib/time";
import type { Cancellation, ChangeOutcome, ChangeRefusal } from "./cancel-appointment";
import { findAppointment } from "./find-appointment";
import { returnAt } from "./return-at";

/**
 * Takes one person out of a group: the visit gets shorter by its trailing parts, and that person may book elsewhere.
 * Taking the last one out cancels the appointment.
 *
 * Refuses: as a cancellation; `not_found` also when the person is not in it.
 * Throws: when the database fails; the appointment then stands as it was.
 */
export async function takePersonOut(
  request: Cancellation & { participantId: string },
  now: DateTime,
): Promise<ChangeOutcome> {
  const appointment = await findAppointment(request.manageKey, now);
  if (!appointment) return { ok: false, reason: "not_found" };
  const services = await servicesOf(appointment.services);
  const minutes = visitMinutes(services, Math.max(1, appointment.persons - 1), appointment.extraTime);

  const { reason } = await row<{ reason: ChangeRefusal | null }>(sql`
    select reason
    from take_person_out(
      ${request.manageKey}, ${request.version}, ${request.participantId}, ${minutes}, ${now.toJSDate()},
      ${returnAt(now).toJSDate()}
    )`);
  return reason ? { ok: false, reason } : { ok: true };
}
