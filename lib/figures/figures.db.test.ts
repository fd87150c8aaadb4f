import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { forgetInProcess } from "@/lib/once-per-process";
import { createLocation, createSession } from "@/lib/testing/factories";
import { book, createPlannedPlace, planNow } from "@/lib/testing/plan-ground";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { checkIn } from "@/lib/visit/check-in";
import { closeDays } from "@/lib/visit/close-days";
import { currentWaits } from "./current-waits";
import { deskHours } from "./desk-hours";
import { fillByDay } from "./fill-by-day";
import { fillByHour } from "./fill-by-hour";
import { findAlarms } from "./find-alarms";
import { findTower } from "./find-tower";
import { noteWaits } from "./note-waits";
import { placeFigures } from "./place-figures";
import { placesByService } from "./places-by-service";
import { setNorms } from "./set-norms";
import { soundAlarms } from "./sound-alarms";
import { waitHistory } from "./wait-history";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");

/** A location for one service with three starts on a date. */
async function createPlace(date: string | null) {
  const place = await createLocation({ services: ["BIO"] });
  if (date)
    await createSession({ locationId: place.id, startsAt: `${date}T09:00:00+01:00`, slots: 3, services: ["BIO"] });
  return place;
}

beforeEach(async () => {
  // The first location brings the services with it.
  await createLocation();
  await db.dryAlarm.deleteMany();
  await db.message.deleteMany();
  await db.location.updateMany({ data: { active: false } });
  await db.service.update({ where: { key: "BIO" }, data: { normDays: 14, normMissedPercent: 10 } });
  forgetInProcess("services");
});
afterEach(() => {
  env().SMTP_URL = undefined;
});

test("the wait of each service that a location offers is noted once a day, the last time of it", async () => {
  const [soon, never] = [await createPlace("2027-03-04"), await createPlace(null)];
  expect(await currentWaits(now)).toEqual(
    expect.arrayContaining([
      { locationId: soon.id, service: "BIO", firstDays: 3, thirdDays: 3 },
      { locationId: never.id, service: "BIO", firstDays: null, thirdDays: null },
    ]),
  );
  expect(await noteWaits(now)).toBe(2);
  await db.slot.updateMany({ where: { session: { locationId: soon.id } }, data: { capacity: 0 } });
  await noteWaits(now.plus({ hours: 1 }));
  expect(await waitHistory(soon.id, "2027-03-01")).toEqual([
    { date: "2027-03-01", service: "BIO", firstDays: null, thirdDays: null },
  ]);
  expect(await waitHistory(soon.id, "2027-03-02")).toEqual([]);
});

describe("alarms", () => {
  test("begin once however many look, tell planners and the managers of the place once, and end when there is a start", async () => {
    env().SMTP_URL = "smtp://127.0.0.1:1";
    const [dry, fine] = [await createPlace("2027-03-20"), await createPlace("2027-03-10")];
    const [planner, manager, other] = [await createMember(), await createMember(), await createMember()];
    await db.staffRole.deleteMany({ where: { staffId: { in: [planner.id, manager.id, other.id] } } });
    await db.staffRole.createMany({
      data: [
        { staffId: planner.id, role: "planner" },
        { staffId: manager.id, role: "manager", locationId: dry.id },
        { staffId: other.id, role: "manager", locationId: fine.id },
      ],
    });
    const changes = await Promise.all(Array.from({ length: 6 }, () => soundAlarms(now)));
    expect(changes.sort()).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await findAlarms("all")).toMatchObject([{ slug: dry.slug, service: "BIO", normDays: 14 }]);
    expect(await findAlarms([fine.id])).toEqual([]);
    const mails = await db.message.findMany({ where: { kind: "alarm" } });
    const told = mails
      .map(({ recipient }) => recipient)
      .filter((to) => [planner, manager, other].some(({ email }) => email === to));
    expect(told.sort()).toEqual([planner.email, manager.email].sort());

    expect(await soundAlarms(now.plus({ hours: 1 }))).toBe(0);
    await createSession({ locationId: dry.id, startsAt: "2027-03-05T09:00:00+01:00", slots: 1, services: ["BIO"] });
    expect(await soundAlarms(now.plus({ hours: 2 }))).toBe(1);
    expect(await findAlarms("all")).toEqual([]);
    // It may run dry again.
    await db.session.updateMany({ where: { locationId: dry.id }, data: { closedAt: now.toJSDate() } });
    expect(await soundAlarms(now.plus({ hours: 3 }))).toBe(1);
    expect(await db.dryAlarm.count({ where: { locationId: dry.id } })).toBe(2);
  });
});

test("norms are set together for what is a number of days and a percentage, and what differs is written down", async () => {
  const author = { id: randomUUID(), name: "Petra" };
  const { normDays, normMissedPercent } = await db.service.findUniqueOrThrow({ where: { key: "DOC" } });
  const doc = { normDays, normMissedPercent };
  const set = (bio: Partial<typeof doc>, other: Partial<typeof doc> = {}) =>
    setNorms(
      new Map([
        ["BIO", { normDays: 21, normMissedPercent: 10, ...bio }],
        ["DOC", { ...doc, ...other }],
      ]),
      author,
    );
  const longer = { normDays: normDays + 1 };
  expect(await set({})).toBe(true);
  expect(await set({})).toBe(true);
  for (const wrong of [0, 366, 1.5, Number.NaN]) {
    expect(await set({ normDays: wrong }, longer)).toBe(false);
    expect(await set({ normMissedPercent: wrong }, longer)).toBe(false);
  }
  expect(await set({ normMissedPercent: 101 }, longer)).toBe(false);
  expect(await set({ normMissedPercent: 5 }, longer)).toBe(true);
  const events = await db.auditEvent.findMany({ where: { staffId: author.id }, orderBy: { id: "asc" } });
  const bio = { normDays: 21, normMissedPercent: 10 };
  expect(events.map(({ subjectId, before, after }) => [subjectId, before, after])).toEqual([
    ["BIO", { normDays: 14, normMissedPercent: 10 }, bio],
    ["BIO", bio, { normDays: 21, normMissedPercent: 5 }],
    ["DOC", doc, { ...doc, ...longer }],
  ]);
});

test("fill by hour, counts and desk-hours agree with what is booked", async () => {
  const { id } = await createPlannedPlace();
  await book(id, "2027-03-02T09:00");
  await book(id, "2027-03-09T09:30");
  const at = { now: planNow.toJSDate(), until: "2027-03-14" };
  const weeks = { from: "2027-03-01", until: "2027-03-14", now: at.now };
  const fills = await fillByHour(id, weeks);
  expect(fills).toHaveLength(15);
  expect(fills.find(({ weekday, hour }) => weekday === 2 && hour === 9)).toEqual({
    weekday: 2,
    hour: 9,
    capacity: 4,
    taken: 2,
  });
  // Two weeks of five mornings of six places.
  expect(await placeFigures(id, at)).toMatchObject({ released: 60, left: 58, unreleased: 0, booked: 2, cancelled: 0 });
  expect(await placesByService(id, at)).toEqual(
    ["BIO", "DOC"].map((service) => ({ service, released: 60, left: 58, unreleased: 0, isUsedUp: false })),
  );
  // Where there is no sticker left, no place is left for who needs one.
  await db.stock.create({ data: { locationId: id, serviceKey: "BIO", count: 0, countedAt: at.now } });
  expect(await placesByService(id, at)).toMatchObject([
    { service: "BIO", released: 60, left: 0, isUsedUp: true },
    { service: "DOC", left: 58, isUsedUp: false },
  ]);
  const days = await fillByDay(id, weeks);
  expect(days).toHaveLength(10);
  expect(days.filter(({ taken }) => taken > 0)).toEqual([
    { date: "2027-03-02", capacity: 6, taken: 1, unreleased: 0 },
    { date: "2027-03-09", capacity: 6, taken: 1, unreleased: 0 },
  ]);
  // Until Sunday the fourteenth, as above.
  const hours = (await deskHours({ now: at.now, days: 13, service: "BIO" })).find(
    ({ locationId }) => locationId === id,
  );
  expect(hours).toMatchObject({ hours: 30, idleHours: 29, places: 60, left: 58 });
  expect(
    (await deskHours({ now: at.now, days: 13, service: "OEK" })).find(({ locationId }) => locationId === id),
  ).toBeUndefined();
});

test("of those who were checked in it is known how many did not come, at a location and in the country", async () => {
  const { id } = await createPlannedPlace();
  const at = { now: planNow.plus({ days: 10 }).toJSDate(), until: "2027-03-31" };
  expect(await placeFigures(id, at)).toMatchObject({ came: 0, missed: 0 });
  const [came, missed] = [await book(id, "2027-03-03T09:00"), await book(id, "2027-03-03T10:00")];
  const { id: appointmentId } = await db.appointment.findUniqueOrThrow({ where: { manageKey: came } });
  await checkIn({ appointmentId, locationId: id }, DateTime.fromISO("2027-03-03T08:30+01:00"));
  await closeDays(DateTime.fromISO("2027-03-04T00:30+01:00"));
  expect(await db.visit.count({ where: { appointment: { manageKey: missed }, status: "no_show" } })).toBe(1);
  expect(await placeFigures(id, at)).toMatchObject({ came: 1, missed: 1 });
  expect(await placeFigures(null, at)).toMatchObject({ came: 1, missed: 1 });
});

test("the tower puts the longest wait on top, and lets an idle location help", async () => {
  const [busy, idle] = [await createPlannedPlace(), await createPlannedPlace({ desks: 4 })];
  await db.slot.updateMany({
    where: { session: { locationId: busy.id, date: { lt: new Date("2027-03-25") } } },
    data: { taken: 1 },
  });
  const { places, moves, evenDays } = await findTower("BIO", planNow);
  expect(places.map(({ id, thirdDays }) => [id, thirdDays])).toEqual([
    [busy.id, 24],
    [idle.id, 0],
  ]);
  expect(moves).toMatchObject([{ from: { id: idle.id }, to: { id: busy.id } }]);
  expect(evenDays).toBeGreaterThan(0);
  expect(evenDays).toBeLessThan(24);
});

test("in the country the middle wait counts where there is no start in reach as the longest", async () => {
  const places = [await createLocation(), await createLocation(), await createLocation()];
  const noted = [3, null, null].map((days, index) => ({
    locationId: places[index]?.id ?? "",
    serviceKey: "BIO",
    date: new Date("2027-03-01"),
    firstDays: days,
    thirdDays: index === 1 ? 5 : days,
  }));
  await db.waitDay.deleteMany();
  await db.waitDay.createMany({ data: noted });
  expect(await waitHistory(null, "2027-03-01")).toEqual([
    { date: "2027-03-01", service: "BIO", firstDays: null, thirdDays: 5 },
  ]);
});

test("places that are not released yet are no room: not in the fill of hours and days, and counted apart by service", async () => {
  const waves = [
    { daysBefore: 56, at: "09:00", share: 50 },
    { daysBefore: 1, at: "09:00", share: 50 },
  ];
  const { id } = await createPlannedPlace({ desks: 2, releaseWaves: waves });
  await book(id, "2027-03-10T09:00");
  const [asked, now] = [{ from: "2027-03-10", until: "2027-03-10" }, planNow.toJSDate()];
  expect(await fillByDay(id, { ...asked, now })).toEqual([
    { date: "2027-03-10", capacity: 6, taken: 1, unreleased: 6 },
  ]);
  const fills = await fillByHour(id, { ...asked, now });
  expect(fills.map(({ hour, capacity, taken }) => [hour, capacity, taken])).toEqual([
    [9, 2, 1],
    [10, 2, 0],
    [11, 2, 0],
  ]);
  const until = "2027-03-10";
  const { released, left, unreleased } = await placeFigures(id, { now, until });
  expect((await placesByService(id, { now, until })).map(({ service, ...counts }) => [service, counts])).toEqual([
    ["BIO", { released, left, unreleased, isUsedUp: false }],
    ["DOC", { released, left, unreleased, isUsedUp: false }],
  ]);
  expect(unreleased).toBeGreaterThan(0);
});

test("today is that of the location, in the tower and of who came, whatever the clock of the server says", async () => {
  const { id } = await createPlannedPlace({ weekdays: [1, 2, 3, 4, 5, 6, 7] });
  // Half past midnight in Amsterdam, still the day before by UTC.
  const night = DateTime.fromISO("2027-03-03T00:30+01:00");
  const placesIn = async (days: number) => {
    const found = await deskHours({ service: "BIO", now: night.toJSDate(), days });
    return found.find(({ locationId }) => locationId === id)?.places;
  };
  expect(await placesIn(0)).toBe(6);
  expect(await placesIn(1)).toBe(12);
  // Today and four weeks, without both days of Easter.
  const { places } = await findTower("BIO", night.toUTC());
  expect(places.find((place) => place.id === id)?.places).toBe(27 * 6);

  const key = await book(id, "2027-03-03T09:00");
  const { id: appointmentId } = await db.appointment.findUniqueOrThrow({ where: { manageKey: key } });
  await checkIn({ appointmentId, locationId: id }, DateTime.fromISO("2027-03-03T08:30+01:00"));
  await closeDays(DateTime.fromISO("2027-03-04T00:30+01:00"));
  const cameAt = async (iso: string) => {
    const now = DateTime.fromISO(iso).toJSDate();
    return (await placeFigures(id, { now, until: "2027-04-30" })).came;
  };
  // Four weeks are 28 dates, that of today among them.
  expect(await cameAt("2027-03-30T23:30+02:00")).toBe(1);
  expect(await cameAt("2027-03-31T00:30+02:00")).toBe(0);
});
