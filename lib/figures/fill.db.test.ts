import { beforeEach, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { takePersonOut } from "@/lib/appointment/take-person-out";
import { db } from "@/lib/db/client";
import { daysOf } from "@/lib/plan/days-of";
import { placesAtAGlance } from "@/lib/plan/places-at-a-glance.sql";
import type { ServiceKey } from "@/lib/service/schema";
import { setCapacity } from "@/lib/session/set-capacity";
import { arrivedFor, createDeskGround, type DeskGround, helping, nine } from "@/lib/testing/desk-ground";
import { createAppointment, holdRequest } from "@/lib/testing/factories";
import { anybody } from "@/lib/testing/worklist-ground";
import type { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { closeDays } from "@/lib/visit/close-days";
import { markMissed } from "@/lib/visit/mark-missed";
import { stepVisit } from "@/lib/visit/step-visit";
import { fillByDay } from "./fill-by-day";
import { fillByHour } from "./fill-by-hour";

const date = "2027-03-10";
const range = { from: date, until: date };
const before = nine.minus({ days: 1 });
const minutesOn = (minutes: number) => nine.plus({ minutes });

let ground: DeskGround;
beforeEach(async () => {
  // Two hours of twelve slots with ten places each.
  ground = await createDeskGround();
});

/** Books so many minutes after nine; biometrics of one person is one part, of two persons two. */
const booked = (minutes: number, persons = 1, services: ServiceKey[] = ["BIO"]) =>
  createAppointment(
    {
      locationId: ground.locationId,
      startsAt: minutesOn(minutes),
      services,
      vNumbers: Array.from({ length: persons }, anybody),
    },
    before,
  );

/** The places taken on the day: of the chart, the heat map, the week and the plan of the country, which must agree. */
async function taken(now: DateTime): Promise<number> {
  const { locationId } = ground;
  const at = { ...range, now: now.toJSDate() };
  const [days, hours, weeks, [place]] = await Promise.all([
    fillByDay(locationId, at),
    fillByHour(locationId, at),
    daysOf(locationId, range, now.toJSDate()),
    placesAtAGlance([locationId], at),
  ]);
  const sums = [days, hours, weeks[0]?.blocks ?? [], place ? [place] : []].map((some) =>
    some.reduce((sum, one) => sum + one.taken, 0),
  );
  expect(new Set(sums).size).toBe(1);
  expect(days[0]?.capacity).toBe(place?.capacity);
  return sums[0] ?? -1;
}

const step = (visitId: string, name: "finish" | "leave", now: DateTime) =>
  stepVisit({ visitId, locationId: ground.locationId, clerk: ground.clerk, step: name }, now);
const versionOf = async (manageKey: string, now: DateTime) => (await findAppointment(manageKey, now))?.version ?? 0;

test("a day does not empty as its visits end: served, missed and left count as they were booked, on the day and after", async () => {
  const { locationId } = ground;
  const [{ visitId: served }, { visitId: left }] = [
    await arrivedFor(ground, ["BIO"], 3),
    await arrivedFor(ground, ["BIO", "VAA"]),
  ];
  await booked(0, 2);
  await booked(60, 2);
  await booked(90);
  // 3 + 2 + 2 + 2 + 1 parts.
  expect(await taken(before)).toBe(10);
  await helping(ground, served);
  expect(await step(served, "finish", minutesOn(20))).toEqual({ ok: true });
  expect(await step(left, "leave", minutesOn(20))).toEqual({ ok: true });
  expect(await markMissed({ locationId, clerk: ground.clerk }, minutesOn(30))).toBe(1);
  // The places themselves are free again.
  const sum = async () => (await db.slot.aggregate({ where: { session: { locationId } }, _sum: { taken: true } }))._sum;
  expect(await sum()).toEqual({ taken: 3 });
  expect(await taken(minutesOn(30))).toBe(10);
  await closeDays(nine.plus({ days: 1 }));
  expect(await sum()).toEqual({ taken: 0 });
  expect(await taken(nine.plus({ days: 7 }))).toBe(10);
  expect(await findBreaches()).toEqual([]);
  const hours = await fillByHour(null, { ...range, now: nine.plus({ days: 7 }).toJSDate() });
  expect(hours.map((hour) => [hour.weekday, hour.hour, hour.taken])).toEqual([
    [3, 9, 7],
    [3, 10, 3],
  ]);
});

test("what was moved away, cancelled, taken out or never confirmed does not count, and what was moved here does", async () => {
  const { locationId } = ground;
  const [cancelled, moved, smaller] = [await booked(0), await booked(0, 2), await booked(30, 3)];
  const kept = await booked(60);
  expect(await taken(before)).toBe(7);
  const change = async (manageKey: string) => ({ manageKey, version: await versionOf(manageKey, before) });
  expect(await cancelAppointment(await change(cancelled), before)).toEqual({ ok: true });
  // Its place rests; nobody has it.
  expect(await taken(before)).toBe(6);
  const nextWeek = nine.plus({ weeks: 1 });
  expect(await moveAppointment({ ...(await change(moved)), locationId, startsAt: nextWeek }, before)).toEqual({
    ok: true,
  });
  expect(await taken(before)).toBe(4);
  const { participants } = await db.appointment.findUniqueOrThrow({
    where: { manageKey: smaller },
    include: { participants: true },
  });
  const participantId = participants[0]?.id ?? "";
  expect(await takePersonOut({ ...(await change(smaller)), participantId }, before)).toEqual({ ok: true });
  expect(await taken(before)).toBe(3);
  expect(await moveAppointment({ ...(await change(kept)), locationId, startsAt: minutesOn(80) }, before)).toEqual({
    ok: true,
  });
  expect(await taken(before)).toBe(3);
  // A hold counts for as long as somebody has it, and no day is the fuller for one that nobody swept.
  const held = await holdPlaces(holdRequest({ locationId, startsAt: minutesOn(110) }), before);
  expect(held).toMatchObject({ ok: true });
  expect(await taken(before)).toBe(4);
  expect(await taken(before.plus({ hours: 2 }))).toBe(3);
  expect(await markMissed({ locationId, clerk: ground.clerk }, nine.plus({ hours: 3 }))).toBe(2);
  expect(await taken(nine.plus({ hours: 3 }))).toBe(3);
  expect(await findBreaches()).toEqual([]);
});

test("a place that is given back and booked again is one place, and an orphan has none, also after it ended", async () => {
  const { locationId } = ground;
  const session = await db.session.findFirstOrThrow({ where: { locationId, date: new Date(date) } });
  await db.slot.updateMany({ where: { sessionId: session.id }, data: { capacity: 1 } });
  const { visitId } = await arrivedFor(ground, ["BIO"], 3);
  await helping(ground, visitId);
  await step(visitId, "finish", minutesOn(5));
  const again = { locationId, startsAt: minutesOn(10), services: ["BIO" as const], vNumbers: [anybody()] };
  await createAppointment(again, minutesOn(6));
  expect(await taken(minutesOn(6))).toBe(3);

  const orphan = await booked(60);
  expect(await taken(minutesOn(6))).toBe(4);
  const cut = { sessionId: session.id, from: minutesOn(60), until: minutesOn(70), capacity: 0 };
  await setCapacity(cut, minutesOn(7));
  expect(await taken(minutesOn(7))).toBe(3);
  await db.slot.updateMany({
    where: { sessionId: session.id, startsAt: minutesOn(60).toJSDate() },
    data: { capacity: 1 },
  });
  await db.appointment.update({ where: { manageKey: orphan }, data: { status: "ended" } });
  expect(await taken(minutesOn(90))).toBe(3);
});

test("hours that are replaced while they run keep the fill of before", async () => {
  const { locationId } = ground;
  const session = await db.session.findFirstOrThrow({ where: { locationId, date: new Date(date) } });
  await booked(0);
  const after = await db.session.create({
    data: {
      locationId,
      date: session.date,
      startsAt: minutesOn(60).toJSDate(),
      endsAt: minutesOn(120).toJSDate(),
      slotMinutes: 20,
      services: ["BIO"],
      channel: "public",
      kind: "weekday",
      seriesId: "10000000-0000-4000-8000-000000000001",
      slots: { create: [{ startsAt: minutesOn(60).toJSDate(), capacity: 4 }] },
    },
  });
  await db.session.update({
    where: { id: session.id },
    data: { closedAt: minutesOn(30).toJSDate(), seriesId: after.seriesId },
  });
  expect(await taken(minutesOn(40))).toBe(1);
  const [day] = await daysOf(locationId, range, minutesOn(40).toJSDate());
  // Three slots of ten that had begun, and four places that are new.
  expect(day?.blocks).toMatchObject([{ key: after.id, slotMinutes: 20, capacity: 34, taken: 1 }]);
});
