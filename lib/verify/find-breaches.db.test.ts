import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "./find-breaches";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const nine = "2027-03-01T08:00:00Z";
let manageKey = "";
let sessionId = "";

beforeEach(async () => {
  await rows(sql`truncate appointment, slot, session cascade`);
  const { id: locationId } = await createLocation();
  sessionId = await createSession({ locationId, startsAt: nine, slots: 4, capacity: 2 });
  manageKey = await createAppointment(
    { locationId, startsAt: DateTime.fromISO(nine), vNumbers: ["5000000001", "5000000002"] },
    now,
  );
});

/** The promises that are broken now, each once. */
const broken = async () => [...new Set((await findBreaches()).map((breach) => breach.promise))];

test("finds nothing wrong where nothing is", async () => {
  expect(await findBreaches()).toEqual([]);
});

test("finds a slot that counts more or fewer places than are occupied", async () => {
  await db.slot.updateMany({ where: { sessionId, startsAt: new Date(nine) }, data: { taken: 2 } });
  expect(await broken()).toEqual([1]);
  await db.slot.updateMany({ where: { sessionId, startsAt: new Date(nine) }, data: { taken: 0 } });
  expect(await broken()).toEqual([1]);
});

test("finds an appointment without one of its slots, and one that keeps slots it gave up", async () => {
  await rows(sql`delete from appointment_slot where starts_at = ${new Date(nine)}`);
  await rows(sql`update slot set taken = 0 where starts_at = ${new Date(nine)}`);
  expect(await broken()).toEqual([1]);

  await rows(sql`update appointment set orphaned_at = now() where manage_key = ${manageKey}`);
  expect(await broken()).toEqual([1]);
});

test("finds an item that is live without a booking, and a booking that nobody is in", async () => {
  await rows(sql`update appointment_item set live = false`);
  expect(await broken()).toEqual([2]);
  await rows(sql`delete from participant`);
  expect(await broken()).toEqual([2]);
});

test("finds a booking that would still expire", async () => {
  await rows(sql`update appointment set hold_expires_at = now()`);
  expect(await broken()).toEqual([3]);
});

test("finds somebody who lost a place and stands on no list, and an alternative without a place", async () => {
  await rows(sql`delete from appointment_slot`);
  await rows(sql`update slot set taken = 0`);
  expect(await broken()).toEqual([1, 5]);

  await rows(sql`update appointment set orphaned_at = now()`);
  expect(await broken()).toEqual([]);
  await rows(sql`
    insert into alternative (appointment_id, offered_id, made_at) select id, id, now() from appointment`);
  expect(await broken()).toEqual([5]);
});
