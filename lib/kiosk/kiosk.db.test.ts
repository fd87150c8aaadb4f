import { randomInt, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { checkInAtKiosk } from "@/lib/visit/check-in-at-kiosk";
import { findPartyVisits } from "@/lib/visit/find-ticket";
import { addKiosk } from "./add-kiosk";
import { endKiosk } from "./end-kiosk";
import { findKiosk, startKiosk } from "./find-kiosk";
import { findKiosks } from "./find-kiosks";

const nine = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const author = { id: randomUUID(), name: "Kim Clerk" };

let place: { id: string; slug: string; timeZone: string };
beforeEach(async () => {
  place = await createLocation();
  await createSession({ locationId: place.id, startsAt: nine.toISO() ?? "", slots: 12, capacity: 5 });
});

const vNumber = () => String(randomInt(6_000_000_000, 9_999_999_999));

async function booked(number: string, minutes = 0): Promise<{ id: string; code: string }> {
  const request = { locationId: place.id, startsAt: nine.plus({ minutes }), services: ["BIO" as const] };
  const manageKey = await createAppointment({ ...request, vNumbers: [number] }, nine.minus({ days: 1 }));
  return db.appointment.findUniqueOrThrow({ where: { manageKey }, select: { id: true, code: true } });
}

describe("a kiosk", () => {
  test("is one by its secret, which is kept nowhere, until it is ended, once", async () => {
    const secret = await addKiosk({ locationId: place.id, name: "Entrance", takesWalkIns: true, author }, nine);
    const [kiosk] = await findKiosks(place.id);
    expect(kiosk).toMatchObject({ name: "Entrance", takesWalkIns: true, startedAt: null });
    const stored = await db.kiosk.findUniqueOrThrow({ where: { id: kiosk?.id ?? "" } });
    expect(Buffer.from(stored.secretHash).toString("hex")).not.toContain(secret);
    expect(await findKiosk(secret)).toMatchObject({ place: { id: place.id }, takesWalkIns: true });
    expect(await findKiosk("0".repeat(32))).toBeNull();
    expect(await startKiosk(secret, nine)).toBe(true);
    expect((await findKiosks(place.id))[0]?.startedAt).toEqual(nine.toJSDate());

    const { id: elsewhere } = await createLocation();
    const at = (locationId: string) => endKiosk({ id: kiosk?.id ?? "", locationId, author }, nine);
    expect(await at(elsewhere)).toBe(false);
    const ends = await Promise.all(Array.from({ length: 5 }, () => at(place.id)));
    expect(ends.filter(Boolean)).toHaveLength(1);
    expect(await findKiosk(secret)).toBeNull();
    expect(await startKiosk(secret, nine)).toBe(false);
    const events = await db.auditEvent.findMany({ where: { subjectId: kiosk?.id ?? "" }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["kiosk_added", "kiosk_ended"]);
  });

  test("of a location that is not used any more is none", async () => {
    const secret = await addKiosk({ locationId: place.id, name: "Entrance", takesWalkIns: false, author }, nine);
    await db.location.update({ where: { id: place.id }, data: { active: false } });
    expect(await findKiosk(secret)).toBeNull();
  });
});

describe("checking in at a kiosk", () => {
  test("takes the code as it is typed, and gives one ticket", async () => {
    const { code } = await booked(vNumber());
    const typed = `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`;
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => checkInAtKiosk(place, typed, nine)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((one) => (one.ok ? [] : [one.reason])))).toEqual(new Set(["already_in"]));
  });

  test("takes the number of a person too, the soonest appointment that is not in yet first", async () => {
    const number = vNumber();
    const { id } = await booked(number, 20);
    expect(await checkInAtKiosk(place, number, nine)).toMatchObject({ ok: true, ticket: 1 });
    expect(await db.visit.findUniqueOrThrow({ where: { appointmentId: id } })).toMatchObject({ status: "arrived" });
    expect(await checkInAtKiosk(place, number, nine)).toMatchObject({ ok: false, reason: "already_in" });
  });

  test("says nothing of a number's appointments elsewhere or on another day, and to each wrong code why", async () => {
    const number = vNumber();
    const { code } = await booked(number);
    const other = await createLocation();
    const nobody = { ok: false, reason: "not_found", ticket: null, comeThen: {} };
    expect(await checkInAtKiosk(other, number, nine)).toEqual(nobody);
    expect(await checkInAtKiosk(place, number, nine.minus({ days: 1 }))).toEqual(nobody);
    expect(await checkInAtKiosk(place, vNumber(), nine)).toEqual(nobody);
    expect(await checkInAtKiosk(place, "hello", nine)).toEqual(nobody);
    expect(await checkInAtKiosk(other, code, nine)).toMatchObject({
      reason: "wrong_location",
      comeThen: { at: place.slug },
    });
    // When to come, by the clock of the location; a number says it too, of today and here.
    for (const given of [code, number]) {
      const refused = { reason: "too_early", comeThen: { from: "08:00" } };
      expect(await checkInAtKiosk(place, given, nine.minus({ minutes: 61 }))).toMatchObject(refused);
    }
    const early = { reason: "other_day", comeThen: { day: "2027-03-10" } };
    expect(await checkInAtKiosk(place, code, nine.minus({ days: 2 }))).toMatchObject(early);
    const late = { reason: "day_over", comeThen: {} };
    expect(await checkInAtKiosk(place, code, nine.plus({ days: 1 }))).toMatchObject(late);
  });

  test("lets a family in whole that is larger than one appointment, each half with its own number", async () => {
    const [first, second] = [await booked(vNumber()), await booked(vNumber(), 10)];
    const tomorrow = await booked(vNumber(), 20);
    const { partyId } = await db.appointment.findUniqueOrThrow({ where: { id: first.id } });
    await db.appointment.updateMany({ where: { id: { in: [second.id, tomorrow.id] } }, data: { partyId } });
    await db.appointment.update({
      where: { id: tomorrow.id },
      data: { startsAt: nine.plus({ days: 1 }).toJSDate(), endsAt: nine.plus({ days: 1, minutes: 10 }).toJSDate() },
    });
    const outcome = await checkInAtKiosk(place, second.code, nine);
    if (!outcome.ok) throw new Error(outcome.reason);
    const visits = await db.visit.findMany({ where: { locationId: place.id }, orderBy: { number: "asc" } });
    expect(visits.map(({ appointmentId, number }) => [appointmentId, number])).toEqual([
      [second.id, 1],
      [first.id, 2],
    ]);
    expect(await findPartyVisits(outcome.visitId)).toEqual([visits[1]?.id]);
    expect(await checkInAtKiosk(place, first.code, nine)).toMatchObject({ reason: "already_in", ticket: 2 });
  });
});
