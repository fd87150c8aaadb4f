import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { createLocation } from "@/lib/testing/factories";
import { createMember, everywhere } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { callVisit } from "@/lib/visit/call-visit";
import { admitWalkIn } from "@/lib/visit/check-in";
import { sitDown } from "@/lib/visit/desk-shift";
import { stepVisit } from "@/lib/visit/step-visit";
import { admitFromProvider } from "./admit-from-provider";
import type { HeldRole } from "./policy";
import { setActive } from "./set-active";
import { takeRole } from "./take-role";

const now = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const author = { id: "6f1f8d0a-52a6-4f35-9f0e-000000000001", name: "Adri Beheer" };

let location: { id: string; slug: string };
let deskId: string;

const clerkHere = (): HeldRole => ({ role: "clerk", locationId: location.id, organisationId: null });

beforeEach(async () => {
  location = await createLocation();
  await addDesks({ locationId: location.id, count: 1, services: ["BIO"] }, author);
  deskId = (await db.desk.findFirstOrThrow({ where: { locationId: location.id } })).id;
});

const named = (id: string) => ({ id, name: "Kim Clerk" });

async function seat(clerkId: string) {
  const clerk = named(clerkId);
  expect(await sitDown({ deskId, locationId: location.id, services: ["BIO"], clerk }, now)).toEqual({ ok: true });
}

/** Somebody who waits here; the id of their visit. */
async function walkIn(): Promise<string> {
  const given = { locationId: location.id, services: ["BIO" as const], persons: 1, name: null, hasPriority: false };
  return (await admitWalkIn(given, now)).visitId;
}

/** Takes the role that somebody has here. */
async function takeClerk(staffId: string) {
  const { id } = await db.staffRole.findFirstOrThrow({ where: { staffId, locationId: location.id, role: "clerk" } });
  expect(await takeRole({ staffId, roleId: id, author }, now)).toEqual({ ok: true });
}

test("who loses the work of a location leaves the desk there, and can call nobody to it", async () => {
  const { id: clerkId } = await createMember({ roles: [clerkHere(), everywhere("agent")] });
  await seat(clerkId);
  await walkIn();
  await takeClerk(clerkId);
  expect(await db.deskShift.count({ where: { deskId } })).toBe(0);
  expect(await callVisit({ deskId, locationId: location.id, clerk: named(clerkId) }, now)).toEqual({
    ok: false,
    reason: "not_your_desk",
  });
});

test("who still works there keeps the desk and whoever is at it", async () => {
  const elsewhere = await createLocation();
  const roles: HeldRole[] = [clerkHere(), { ...clerkHere(), role: "manager" }];
  const { id: clerkId } = await createMember({ roles: [...roles, { ...clerkHere(), locationId: elsewhere.id }] });
  await seat(clerkId);
  const visitId = await walkIn();
  await callVisit({ deskId, locationId: location.id, clerk: named(clerkId) }, now);
  await takeClerk(clerkId);
  expect(await db.deskShift.count({ where: { deskId, clerkId } })).toBe(1);
  const step = { visitId, locationId: location.id, clerk: named(clerkId), step: "start" as const };
  expect(await stepVisit(step, now)).toEqual({ ok: true });
});

test("a closed account leaves its desk, and whoever was called or helped there waits again for a colleague", async () => {
  for (const isHelped of [false, true]) {
    const [gone, colleague] = [
      await createMember({ roles: [clerkHere()] }),
      await createMember({ roles: [clerkHere()] }),
    ];
    await seat(gone.id);
    const visitId = await walkIn();
    const at = { deskId, locationId: location.id };
    await callVisit({ ...at, clerk: named(gone.id) }, now);
    if (isHelped) await stepVisit({ visitId, locationId: location.id, clerk: named(gone.id), step: "start" }, now);
    expect(await setActive({ staffId: gone.id, active: false, author }, now)).toEqual({ ok: true });
    await seat(colleague.id);
    expect(await callVisit({ ...at, clerk: named(colleague.id) }, now)).toEqual({ ok: true, visitId });
    await db.visit.delete({ where: { id: visitId } });
    await db.deskShift.deleteMany({ where: { deskId } });
  }
});

test("the time for which somebody was helped counts when the desk is left", async () => {
  const gone = await createMember({ roles: [clerkHere()] });
  await seat(gone.id);
  const visitId = await walkIn();
  await callVisit({ deskId, locationId: location.id, clerk: named(gone.id) }, now);
  const started = DateTime.now().minus({ minutes: 5 }).toJSDate();
  await db.visit.update({ where: { id: visitId }, data: { status: "serving", servingAt: started, servedSeconds: 60 } });
  await setActive({ staffId: gone.id, active: false, author }, now);
  const { servedSeconds, servingAt } = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
  expect(servingAt).toBeNull();
  expect(servedSeconds).toBeGreaterThanOrEqual(360);
  expect(servedSeconds).toBeLessThan(420);
});

test("roles that the provider no longer gives take the desk too", async () => {
  const sent = {
    issuer: "https://idp.example",
    subject: location.slug,
    email: `${location.slug}@ind.example`,
    name: "Kim",
  };
  const admission = await admitFromProvider({ ...sent, roles: [{ role: "clerk", place: location.slug }] }, now);
  if (!admission.ok) throw new Error(admission.reason);
  await seat(admission.staffId);
  await admitFromProvider({ ...sent, roles: [{ role: "planner", place: null }] }, now);
  expect(await db.deskShift.count({ where: { deskId } })).toBe(0);
});

test("of a call and the loss of the role at once, nobody is left at a desk without a clerk", async () => {
  for (let round = 0; round < 10; round++) {
    const { id: clerkId } = await createMember({ roles: [clerkHere()] });
    await seat(clerkId);
    const visitId = await walkIn();
    await Promise.all([takeClerk(clerkId), callVisit({ deskId, locationId: location.id, clerk: named(clerkId) }, now)]);
    expect(await db.visit.findUniqueOrThrow({ where: { id: visitId } })).toMatchObject({ status: "arrived" });
    expect(await db.deskShift.count({ where: { deskId } })).toBe(0);
  }
});
