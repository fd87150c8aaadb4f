import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { callVisit } from "./call-visit";
import { admitWalkIn } from "./check-in";
import { sitDown } from "./desk-shift";

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

  const at = { deskId, clerkId: clerk.id };
  const refused = { ok: false, reason: "not_your_desk" };
  for (const one of [undefined, visitId, there]) {
    const call = { ...at, locationId: elsewhere, ...(one ? { visitId: one } : {}) };
    expect(await callVisit(call, nine)).toEqual(refused);
  }
  expect(await db.visit.count({ where: { status: "called" } })).toBe(0);
  expect(await callVisit({ ...at, locationId }, nine)).toEqual({ ok: true, visitId });
});
