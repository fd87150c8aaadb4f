import { randomInt, randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import type { ServiceKey } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { callVisit } from "@/lib/visit/call-visit";
import { admitWalkIn, checkIn } from "@/lib/visit/check-in";
import { sitDown } from "@/lib/visit/desk-shift";
import { stepVisit } from "@/lib/visit/step-visit";
import { createAppointment, createLocation, createSession } from "./factories";

/** Nine in the morning of the day on which the visits of these tests are. */
export const nine = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
export const timeZone = "Europe/Amsterdam";

/** A location with desks and a clerk at the first one. */
export type DeskGround = {
  locationId: string;
  deskIds: string[];
  clerk: { id: string; name: string };
  /** As the operations at a desk take it. */
  at: { locationId: string; timeZone: string; clerk: { id: string; name: string } };
};

/** A location of its own with two desks, two hours of places that day and a week later, and a clerk at the first desk. */
export async function createDeskGround(): Promise<DeskGround> {
  const { id: locationId } = await createLocation();
  for (const day of [nine, nine.plus({ weeks: 1 })]) {
    await createSession({ locationId, startsAt: day.toISO(), slots: 12, capacity: 10 });
  }
  const clerk = { id: randomUUID(), name: "Kim Clerk" };
  await addDesks({ locationId, count: 2, services: ["BIO", "DOC", "VAA"] }, clerk);
  const deskIds = (await db.desk.findMany({ where: { locationId }, orderBy: { name: "asc" } })).map(({ id }) => id);
  await seat(deskIds[0] ?? "", locationId, clerk);
  return { locationId, deskIds, clerk, at: { locationId, timeZone, clerk } };
}

/** Sits a clerk at a desk. */
export async function seat(deskId: string, locationId: string, clerk: { id: string; name: string }): Promise<void> {
  const services: ServiceKey[] = ["BIO", "DOC", "VAA"];
  const outcome = await sitDown({ deskId, locationId, services, clerk }, nine);
  if (!outcome.ok) throw new Error(outcome.reason);
}

/** Somebody with an appointment at nine. */
export async function bookedFor({ locationId }: DeskGround, services: ServiceKey[] = ["BIO"], persons = 1) {
  const vNumbers = Array.from({ length: persons }, () => String(randomInt(6_000_000_000, 9_999_999_999)));
  const manageKey = await createAppointment(
    { locationId, startsAt: nine, services, vNumbers },
    nine.minus({ days: 1 }),
  );
  return db.appointment.findUniqueOrThrow({
    where: { manageKey },
    include: { participants: { orderBy: { position: "asc" } } },
  });
}

/** Somebody with an appointment at nine who was let in: the appointment and the visit. */
export async function arrivedFor(ground: DeskGround, services: ServiceKey[], persons = 1) {
  const appointment = await bookedFor(ground, services, persons);
  const outcome = await checkIn({ appointmentId: appointment.id, locationId: ground.locationId }, nine);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { appointment, visitId: outcome.visitId, people: appointment.participants };
}

/** Somebody without an appointment; the visit's id. */
export async function walkedIn({ locationId }: DeskGround, services: ServiceKey[] = ["DOC"]): Promise<string> {
  const given = { locationId, services, persons: 1, name: "Sam", hasPriority: false };
  return (await admitWalkIn(given, nine)).visitId;
}

/** Calls somebody to the clerk's desk and begins to help them. */
export async function helping(ground: DeskGround, visitId: string): Promise<void> {
  const { locationId, clerk, deskIds } = ground;
  const at = { deskId: deskIds[0] ?? "", locationId, clerk };
  const called = await callVisit({ ...at, visitId }, nine);
  if (!called.ok) throw new Error(called.reason);
  const begun = await stepVisit({ visitId, locationId, clerk, step: "start" }, nine);
  if (!begun.ok) throw new Error(begun.reason);
}

/** A document that lies ready at the location for somebody; linked to the appointment when one is given. */
export async function createDocument(given: {
  locationId: string;
  keyHash: Uint8Array;
  appointmentId?: string;
  number?: string | null;
  name?: string;
}): Promise<string> {
  const { locationId, appointmentId, number = `NLD${randomInt(100_000, 999_999)}`, name = "Person 1" } = given;
  const { id } = await db.document.create({
    data: {
      number,
      name,
      keyKind: "v_number",
      keyHash: new Uint8Array(given.keyHash),
      locationId,
      shelf: "A12",
      status: "ready",
      readyAt: nine.minus({ days: 3 }).toJSDate(),
    },
  });
  if (appointmentId) await db.appointmentDocument.create({ data: { appointmentId, documentId: id } });
  return id;
}
