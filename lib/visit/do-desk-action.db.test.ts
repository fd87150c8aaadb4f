import { randomInt, randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { deskActionSchema } from "./desk-action";
import { doDeskAction } from "./do-desk-action";
import { forgetDeskActions } from "./forget-desk-actions";

const nine = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const kim = { id: randomUUID(), name: "Kim Clerk" };
let locationId: string;

beforeEach(async () => {
  locationId = (await createLocation()).id;
  await createSession({ locationId, startsAt: nine.toISO() ?? "", slots: 12, capacity: 30 });
  await addDesks({ locationId, count: 2, services: ["BIO"] }, kim);
});

async function booked() {
  const vNumbers = [String(randomInt(6_000_000_000, 9_999_999_999))];
  const manageKey = await createAppointment(
    { locationId, startsAt: nine, services: ["BIO"], vNumbers },
    nine.minus({ days: 1 }),
  );
  return db.appointment.findUniqueOrThrow({ where: { manageKey } });
}

type Pressed = { id?: string; kind: string; [more: string]: unknown };
const press = (pressed: Pressed, now = nine, clerk = kim, place = locationId) => {
  const action = deskActionSchema.parse({ id: randomUUID(), ...pressed });
  return doDeskAction({ action, locationId: place, clerk }, now);
};

test("twenty times the same press, at once, is done once and answered alike", async () => {
  const id = randomUUID();
  const walkIn = { id, kind: "walk_in", services: ["BIO"], persons: 2, name: "Sam" };
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => press(walkIn)));
  expect(await db.visit.count({ where: { locationId } })).toBe(1);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true, ticket: 1 });
  expect(await press({ ...walkIn, persons: 3 })).toEqual({ ok: false, reason: "id_reused" });
  // Somebody else's press, of whatever id, is another.
  expect(await press(walkIn, nine, { id: randomUUID(), name: "Lee Clerk" })).toMatchObject({ ok: true, ticket: 2 });
});

test("a name that came with what the database refuses is taken without", async () => {
  const walkIn = { kind: "walk_in", services: ["BIO"], persons: 1, name: "Sam\u0000" };
  expect(await press(walkIn)).toMatchObject({ ok: true, ticket: 1 });
  expect(await db.visit.findFirst({ where: { locationId } })).toMatchObject({ name: "Sam" });
});

test("a refusal is given again too, although it could be done by now", async () => {
  const { id: appointmentId } = await booked();
  const pressed = { id: randomUUID(), kind: "check_in", appointmentId };
  expect(await press(pressed, nine.minus({ hours: 2 }))).toMatchObject({ ok: false, reason: "too_early" });
  expect(await press(pressed)).toMatchObject({ ok: false, reason: "too_early" });
  expect(await press({ kind: "check_in", appointmentId })).toMatchObject({ ok: true, ticket: 1 });
});

test("who waited for the network came when it was pressed, within a quarter of an hour and never in the future", async () => {
  const pressedAt = async (minutes: number) => {
    const { id: appointmentId } = await booked();
    const at = nine.plus({ minutes }).toISO();
    await press({ kind: "check_in", appointmentId, at });
    return (await db.visit.findUniqueOrThrow({ where: { appointmentId } })).arrivedAt;
  };
  expect(await pressedAt(-2)).toEqual(nine.minus({ minutes: 2 }).toJSDate());
  expect(await pressedAt(-60)).toEqual(nine.minus({ minutes: 15 }).toJSDate());
  expect(await pressedAt(60)).toEqual(nine.toJSDate());
});

test("a whole visit, by code, at the clerk's own desk", async () => {
  const { code, id } = await booked();
  expect(await press({ kind: "call_next" })).toEqual({ ok: false, reason: "not_your_desk" });
  const [desk] = await db.desk.findMany({ where: { locationId } });
  expect(await press({ kind: "sit", deskId: desk?.id, services: ["BIO"] })).toEqual({ ok: true });
  expect(await press({ kind: "check_in_code", code: "no code" })).toMatchObject({ reason: "not_found" });
  expect(await press({ kind: "check_in_code", code: code.toLowerCase() })).toMatchObject({ ok: true, ticket: 1 });
  await press({ kind: "pause" });
  expect(await press({ kind: "call_next" })).toEqual({ ok: false, reason: "desk_paused" });
  await press({ kind: "resume" });
  const called = await press({ kind: "call_next" });
  const visitId = called.ok && called.visitId;
  expect(await press({ kind: "leave_desk" })).toEqual({ ok: false, reason: "desk_busy" });
  for (const step of ["start", "finish"]) expect(await press({ kind: "step", visitId, step })).toEqual({ ok: true });
  expect(await db.visit.findUniqueOrThrow({ where: { appointmentId: id } })).toMatchObject({ status: "done" });
  expect(await press({ kind: "leave_desk" })).toEqual({ ok: true });
});

test("a desk of another location is nobody's here", async () => {
  const [desk] = await db.desk.findMany({ where: { locationId } });
  await press({ kind: "sit", deskId: desk?.id, services: ["BIO"] });
  const { id: elsewhere } = await createLocation();
  expect(await press({ kind: "call_next" }, nine, kim, elsewhere)).toEqual({ ok: false, reason: "not_your_desk" });
  expect(await press({ kind: "sit", deskId: desk?.id, services: ["BIO"] }, nine, kim, elsewhere)).toEqual({
    ok: false,
    reason: "desk_not_there",
  });
});

test("what was done is kept for a day", async () => {
  const id = randomUUID();
  await press({ id, kind: "pause" });
  await forgetDeskActions(nine.plus({ hours: 23 }));
  expect(await db.deskAction.count({ where: { id } })).toBe(1);
  await forgetDeskActions(nine.plus({ hours: 25 }));
  expect(await db.deskAction.count({ where: { id } })).toBe(0);
});
