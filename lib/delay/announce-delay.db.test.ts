import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { actionsOn } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { checkIn } from "@/lib/visit/check-in";
import { announceDelay } from "./announce-delay";
import { findDelay, findDelayOf } from "./find-delay";
import { findPeopleToCall } from "./find-people-to-call";

const zone = "Europe/Amsterdam";
const nine = DateTime.fromISO("2027-03-10T09:00", { zone });
const staff = { id: randomUUID(), name: "Kim Clerk" };

let server: MailServer;
let locationId: string;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await db.message.deleteMany();
  locationId = (await createLocation()).id;
  await createSession({ locationId, startsAt: nine.toISO() ?? "", slots: 30, capacity: 5 });
});

type Contact = { email?: string; phone?: string; language?: string };
async function booked(minutes: number, contact: Contact = {}, at = nine) {
  const vNumbers = [String(randomInt(6_000_000_000, 9_999_999_999))];
  const startsAt = at.plus({ minutes });
  const manageKey = await createAppointment(
    { locationId, startsAt, services: ["BIO"], vNumbers },
    at.minus({ days: 2 }),
  );
  return db.appointment.update({ where: { manageKey }, data: contact });
}
const announce = (minutes: number, now = nine, id: string = randomUUID()) =>
  announceDelay({ id, locationId, minutes, staff }, now);

test("those still to come today are told once, in their language; those without mail are listed to be called", async () => {
  await booked(0, { email: "past@example.org" });
  const here = await booked(10, { email: "here@example.org" });
  await checkIn({ appointmentId: here.id, locationId }, nine);
  const dutch = await booked(60, { email: "ada@example.org", language: "nl" });
  await booked(70, { email: "bo@example.org", language: "en" });
  const byPhone = await booked(80, { phone: "+31612345678" });
  await booked(90, { email: "off@example.org" }).then(({ id }) =>
    db.appointment.update({ where: { id }, data: { status: "cancelled" } }),
  );
  expect(await announce(30, nine.plus({ minutes: 5 }))).toEqual({ ok: true, mailed: 2, toCall: 1 });
  const mails = await db.message.findMany({ orderBy: { recipient: "asc" } });
  expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    ["ada@example.org", "Het loopt vandaag ongeveer 30 minuten uit"],
    ["bo@example.org", "It runs about 30 minutes late today"],
  ]);
  expect(mails[0]?.body).toContain(`/nl/appointment/${dutch.manageKey}`);
  expect(mails[0]?.neededBy).toEqual(dutch.startsAt);
  const { all, toCall } = await findPeopleToCall(locationId, nine.plus({ minutes: 5 }));
  expect([all, toCall.map(({ appointmentId }) => appointmentId)]).toEqual([3, [byPhone.id]]);
  expect(await actionsOn(locationId)).toContain("delay_announced");
});

test("however often and by however many it is pressed, people are told once", async () => {
  await booked(60, { email: "ada@example.org" });
  const id = randomUUID();
  const outcomes = await Promise.all([
    ...Array.from({ length: 5 }, () => announce(15, nine, id)),
    ...Array.from({ length: 5 }, () => announce(15)),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "told_already")).toHaveLength(9);
  expect(await db.message.count()).toBe(1);
  // Later than it was said is news; the same form again is not.
  expect(await announce(30, nine.plus({ minutes: 1 }))).toMatchObject({ ok: true, mailed: 1 });
  expect(await announce(15, nine.plus({ minutes: 40 }), id)).toEqual({ ok: false, reason: "told_already" });
});

test("the page of an appointment says it today, until it is on time again, and to nobody of another day or place", async () => {
  const today = await booked(60);
  await createSession({ locationId, startsAt: nine.plus({ days: 1 }).toISO() ?? "", slots: 12, capacity: 5 });
  const tomorrow = await booked(0, {}, nine.plus({ days: 1 }));
  expect(await findDelayOf(today.manageKey, nine)).toBeNull();
  await announce(45);
  expect(await findDelay(locationId, nine)).toMatchObject({ minutes: 45, staffName: "Kim Clerk" });
  expect(await findDelayOf(today.manageKey, nine)).toBe(45);
  expect(await findDelayOf(tomorrow.manageKey, nine)).toBeNull();
  expect(await findDelayOf(today.manageKey, nine.minus({ days: 1 }))).toBeNull();
  await announce(0, nine.plus({ minutes: 20 }));
  expect(await findDelayOf(today.manageKey, nine.plus({ minutes: 21 }))).toBeNull();
  expect(await findDelay(locationId, nine.plus({ days: 1 }))).toBeNull();
});
