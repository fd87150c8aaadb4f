import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import type { DateTime } from "@/lib/time";
import { createAppointment, createLocation, createSession } from "./factories";
import { planner } from "./plan-ground";
import { cookieOf, createMember, createSessionOf } from "./staff-ground";

/** Somebody of the day: with an appointment or without one; `arrivesAt` is null for who does not come. */
export type Comer = { appointmentId: string | null; arrivesAt: DateTime | null };
export type Clerk = { cookie: string; deskId: string };
export type BusyDay = {
  id: string;
  slug: string;
  opensAt: DateTime;
  comers: Comer[];
  clerks: Clerk[];
  reception: string;
};

export type Size = { appointments: number; walkIns: number; clerks: number };

const slotMinutes = 10;
const slots = 48;
const firstNumber = 3_000_000_000;

/** A number from 0 to 1 that looks like chance and is the same each time. */
const chance = (index: number, salt: number) => (((index + 1) * 7919 + salt * 104_729) % 1009) / 1009;

/** When somebody with an appointment comes: mostly some minutes early, some late, a few not at all. */
function arrivalOf(dueAt: DateTime, index: number): DateTime | null {
  const kind = chance(index, 1);
  if (kind < 0.04) return null;
  const minutes = kind < 0.12 ? 1 + chance(index, 2) * 19 : -(1 + chance(index, 3) * 20);
  return dueAt.plus({ minutes });
}

async function book(locationId: string, opensAt: DateTime, index: number): Promise<Comer> {
  const dueAt = opensAt.plus({ minutes: slotMinutes * (index % slots) });
  const request = { locationId, startsAt: dueAt, services: ["BIO" as const], vNumbers: [String(firstNumber + index)] };
  const manageKey = await createAppointment(request, opensAt.minus({ days: 1 }));
  const { id } = await db.appointment.findUniqueOrThrow({ where: { manageKey }, select: { id: true } });
  return { appointmentId: id, arrivesAt: arrivalOf(dueAt, index) };
}

async function signedIn(locationId: string, now: DateTime): Promise<string> {
  const roles = [{ role: "clerk" as const, locationId, organisationId: null }];
  const { id } = await createMember({ name: "Kim Clerk", roles });
  return cookieOf(await createSessionOf(id, now));
}

/** Makes a location whose day, from `opensAt` for eight hours, so many people come to; and its clerks, signed in since then. */
export async function createBusyDay(opensAt: DateTime, { appointments, walkIns, clerks }: Size): Promise<BusyDay> {
  const { id, slug } = await createLocation();
  const capacity = Math.ceil(appointments / slots);
  await createSession({ locationId: id, startsAt: opensAt.toISO() ?? "", slots, capacity, slotMinutes });
  await addDesks({ locationId: id, count: clerks, services: ["BIO", "DOC"] }, planner);
  const comers: Comer[] = [];
  for (let first = 0; first < appointments; first += 8) {
    const some = Array.from({ length: Math.min(8, appointments - first) }, (_, index) => first + index);
    comers.push(...(await Promise.all(some.map((index) => book(id, opensAt, index)))));
  }
  const spread = (slots * slotMinutes - 30) / walkIns;
  for (let index = 0; index < walkIns; index++) {
    comers.push({ appointmentId: null, arrivesAt: opensAt.plus({ minutes: index * spread }) });
  }
  const desks = await db.desk.findMany({ where: { locationId: id }, select: { id: true } });
  const signedInClerks: Clerk[] = [];
  for (const { id: deskId } of desks) signedInClerks.push({ deskId, cookie: await signedIn(id, opensAt) });
  return { id, slug, opensAt, comers, clerks: signedInClerks, reception: await signedIn(id, opensAt) };
}
