import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import type { ServiceKey } from "@/lib/service/schema";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { callVisit } from "./call-visit";
import { admitWalkIn } from "./check-in";
import { pauseDesk, sitDown } from "./desk-shift";

const nine = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const clerk = { id: randomUUID(), name: "Kim Clerk" };

test("nobody is called to a desk of another location than the one whose day is worked, whoever sits there", async () => {
  const [{ id: locationId }, { id: elsewhere }] = [await createLocation(), await createLocation()];
  await addDesks({ locationId, count: 1, services: ["BIO"] }, clerk);
  const { id: deskId } = await db.desk.findFirstOrThrow({ where: { locationId } });
  expect(await sitDown({ deskId, locationId, services: ["BIO"], clerk }, nine)).toEqual({ ok: true });
  const given = { services: ["BIO" as const], persons: 1, name: null, hasPriority: false };
  const { visitId } = await admitWalkIn({ ...given, locationId }, nine);
  const { visitId: there } = await admitWalkIn({ ...given, locationId: elsewhere }, nine);

  const at = { deskId, clerk };
  const refused = { ok: false, reason: "not_your_desk" };
  for (const one of [undefined, visitId, there]) {
    const call = { ...at, locationId: elsewhere, ...(one ? { visitId: one } : {}) };
    expect(await callVisit(call, nine)).toEqual(refused);
  }
  expect(await db.visit.count({ where: { status: "called" } })).toBe(0);
  expect(await callVisit({ ...at, locationId }, nine)).toEqual({ ok: true, visitId });
});

test("who comes for more than any desk helps with is called for a part, and left to a desk that helps with all of it", async () => {
  const { id: locationId } = await createLocation();
  await addDesks({ locationId, count: 3, services: ["BIO", "DOC"] }, clerk);
  const desks = await db.desk.findMany({ where: { locationId }, orderBy: { name: "asc" } });
  const seat = async (index: number, services: ServiceKey[]) => {
    const { id: deskId = "" } = desks[index] ?? {};
    const sitting = { id: randomUUID(), name: "Kim Clerk" };
    await sitDown({ deskId, locationId, services, clerk: sitting }, nine);
    return { deskId, locationId, clerk: sitting };
  };
  const [biometrics, documents] = [await seat(0, ["BIO"]), await seat(1, ["DOC"])];
  const enter = async () => {
    const given = { services: ["BIO" as const, "DOC" as const], persons: 1, name: null, hasPriority: false };
    return (await admitWalkIn({ ...given, locationId }, nine)).visitId;
  };
  const first = await enter();
  expect(await callVisit(biometrics, nine)).toEqual({ ok: true, visitId: first });

  const second = await enter();
  const both = await seat(2, ["BIO", "DOC"]);
  expect(await callVisit(documents, nine)).toEqual({ ok: false, reason: "nobody_waits" });
  await pauseDesk({ ...both, isPaused: true });
  expect(await callVisit(documents, nine)).toEqual({ ok: true, visitId: second });
});
