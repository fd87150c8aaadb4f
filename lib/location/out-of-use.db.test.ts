import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newCode, newManageKey } from "@/lib/appointment/codes";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { holdForCaller } from "@/lib/phone/hold-for-caller";
import { createAppointment, createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { agent, createOrphans, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { moveOrphan } from "@/lib/worklist/move-orphan";
import { offerAlternative } from "@/lib/worklist/offer-alternative";
import { changeLocation } from "./save-location";
import { locationFields, storedLocation } from "./stored-location";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const nine = now.plus({ days: 2 }).set({ hour: 9 });
const author = { id: randomUUID(), name: "Petra Planner" };

async function createPlace() {
  const { id } = await createLocation();
  await createSession({ locationId: id, startsAt: nine.toISO() ?? "", slots: 6, capacity: 5 });
  return id;
}

/** Whether some connection of this database waits for another one's lock. */
async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = await rows(sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return waiting.length > 0;
}

/** Puts a location out of use, and begins `claim` when that is written and not yet done. */
async function whileClosing<Outcome>(id: string, claim: () => Promise<Outcome>): Promise<Outcome> {
  let claiming: Promise<Outcome> | undefined;
  await transaction<void>(async ({ run }) => {
    await storedLocation(id, run, { isLocking: true });
    await run(sql`update location set active = false where id = ${id}`);
    claiming = claim();
    await expect.poll(isSomebodyWaiting, { timeout: 10_000 }).toBe(true);
  });
  if (!claiming) throw new Error("Nothing was claimed.");
  return claiming;
}

const refused = { ok: false, reason: "not_offered" };

test("nobody gets a place at a location that is put out of use at that moment", async () => {
  const locationId = await createPlace();
  const hold = () => holdPlaces(holdRequest({ locationId, services: ["BIO"], persons: 1, startsAt: nine }), now);
  expect(await whileClosing(locationId, hold)).toMatchObject(refused);
  expect(await db.appointment.count({ where: { locationId } })).toBe(0);
});

test("nobody moves to a location that is put out of use at that moment", async () => {
  const [from, locationId] = [await createPlace(), await createPlace()];
  const booking = { locationId: from, startsAt: nine, services: ["BIO" as const], vNumbers: ["7000000001"] };
  const manageKey = await createAppointment(booking, now);
  const { id, version } = await db.appointment.findUniqueOrThrow({ where: { manageKey } });
  const move = () => moveAppointment({ manageKey, version, locationId, startsAt: nine }, now);
  expect(await whileClosing(locationId, move)).toMatchObject(refused);
  expect(await db.appointment.findUniqueOrThrow({ where: { id } })).toMatchObject({ locationId: from });
});

test("staff send nobody to a location that is put out of use at that moment", async () => {
  for (const isOffer of [false, true]) {
    const [locationId, { orphanIds }] = [await createPlace(), await createOrphans([{}], now)];
    const [appointmentId = ""] = orphanIds;
    const solving = { appointmentId, version: await versionOf(appointmentId), author: agent };
    const target = { locationId, startsAt: nine };
    const send = () =>
      isOffer ? offerAlternative({ ...solving, target }, now) : moveOrphan({ ...solving, target, isTold: true }, now);
    expect(await whileClosing(locationId, send)).toEqual(refused);
  }
});

test("staff hold nothing at a location that is put out of use at that moment, on the phone or at a desk", async () => {
  const locationId = await createPlace();
  const called = { locationId, startsAt: nine, staffId: agent.id, services: ["BIO" as const], persons: 1 };
  const asked = { ...called, extraTime: false, language: "nl" as const, idempotencyKey: randomUUID() };
  expect(await whileClosing(locationId, () => holdForCaller(asked, now))).toEqual(refused);
  const [desk, code, key] = [await createPlace(), newCode(), newManageKey()];
  const atDesk = () =>
    rows<{ reason: string | null }>(sql`
      select reason
      from hold_at_desk(${desk}, ${["BIO"]}::text[], 1, 0, ${nine.toJSDate()}, 'nl', ${code}, ${key}, ${now.toJSDate()})`);
  expect(await whileClosing(desk, atDesk)).toEqual([{ reason: "not_offered" }]);
  expect(await db.appointment.count({ where: { locationId: { in: [locationId, desk] } } })).toBe(0);
});

test("of people who hold and somebody who puts the location out of use at once, either all are refused or the closing is", async () => {
  for (let round = 0; round < 8; round++) {
    const locationId = await createPlace();
    const stored = await storedLocation(locationId);
    if (!stored) throw new Error("The location is not there.");
    const values = { ...locationFields(stored), active: false };
    const hold = () => holdPlaces(holdRequest({ locationId, services: ["BIO"], persons: 1, startsAt: nine }), now);
    const [closing, ...holds] = await Promise.all([
      changeLocation({ id: locationId, version: stored.version, values, author }),
      hold(),
      hold(),
      hold(),
    ]);
    const held = await db.appointment.count({ where: { locationId } });
    expect(held).toBe(holds.filter(({ ok }) => ok).length);
    expect(closing.ok).toBe(held === 0);
  }
});

test("nobody starts after the last day of a location that closes for good", async () => {
  const locationId = await createPlace();
  const hold = () => holdPlaces(holdRequest({ locationId, services: ["BIO"], persons: 1, startsAt: nine }), now);
  const lastDay = (days: number) =>
    db.location.update({ where: { id: locationId }, data: { openUntil: new Date(`2027-03-0${3 + days}`) } });
  await lastDay(-1);
  expect(await hold()).toMatchObject(refused);
  await lastDay(0);
  expect(await hold()).toMatchObject({ ok: true });
});
