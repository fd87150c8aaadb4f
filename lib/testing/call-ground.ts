import { db } from "@/lib/db/client";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { createAppointment, createLocation, createSession } from "./factories";
import { agent, anybody, worklistZone } from "./worklist-ground";

/** People who call: an appointment in ten days at a location with room, and places there that are kept for staff. */
export type CallGround = {
  locationId: string;
  slug: string;
  appointmentId: string;
  manageKey: string;
  participantIds: string[];
  /** When it is, a free start of the public an hour later, and the start that only staff can give. */
  startsAt: DateTime;
  otherAt: DateTime;
  staffAt: DateTime;
};

/** Books some people; the first of them is called Ada Lovelace. */
export async function createCaller(
  now: DateTime,
  given: { persons?: number; service?: ServiceKey; email?: string } = {},
): Promise<CallGround> {
  const { persons = 1, service = "BIO", email } = given;
  const { id: locationId, slug } = await createLocation();
  const startsAt = now.setZone(worklistZone).plus({ days: 10 }).set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  const staffAt = startsAt.set({ hour: 15 });
  await createSession({ locationId, startsAt: startsAt.toISO() ?? "", slots: 12, capacity: 1 });
  await createSession({ locationId, startsAt: staffAt.toISO() ?? "", slots: 6, channel: "staff" });
  const vNumbers = Array.from({ length: persons }, anybody);
  const manageKey = await createAppointment({ locationId, startsAt, services: [service], vNumbers }, now);
  const { id } = await db.appointment.update({ where: { manageKey }, data: email ? { email } : {} });
  const people = await db.participant.findMany({ where: { appointmentId: id }, orderBy: { position: "asc" } });
  const participantIds = people.map((person) => person.id);
  await db.participant.update({ where: { id: participantIds[0] ?? "" }, data: { name: "Ada Lovelace" } });
  const otherAt = startsAt.plus({ hours: 1 });
  return { locationId, slug, appointmentId: id, manageKey, participantIds, startsAt, otherAt, staffAt };
}

/** What an agent who looks now would send to change it, for a caller who asks. */
export async function changing({ appointmentId }: CallGround) {
  const { version } = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  return { appointmentId, version, author: agent, reason: "caller_asks" as const, note: null };
}
