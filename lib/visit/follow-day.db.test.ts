import { randomInt, randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { db } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { announceDelay } from "@/lib/delay/announce-delay";
import { addDesks } from "@/lib/desk/save-desks";
import { stopFollowing } from "@/lib/live/follow-location";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { callVisit } from "./call-visit";
import { admitWalkIn, checkIn } from "./check-in";
import { pauseDesk, sitDown } from "./desk-shift";
import { findDisplay } from "./find-display";
import { findLiveDay } from "./find-live-day";
import { followDay } from "./follow-day";
import { followDisplay } from "./follow-display";
import type { DayNews } from "./live-day";

const nine = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
let clerk: { id: string; name: string };
const clock = () => nine;
const patience = { timeout: 20_000, interval: 5 };
let place: { id: string; timeZone: string };
const leaves: (() => void)[] = [];

beforeEach(async () => {
  clerk = { id: randomUUID(), name: "Kim Clerk" };
  const { id } = await createLocation();
  place = { id, timeZone: "Europe/Amsterdam" };
  await createSession({ locationId: id, startsAt: nine.toISO() ?? "", slots: 12, capacity: 30 });
  await addDesks({ locationId: id, count: 1, services: ["BIO"] }, clerk);
});
afterEach(async () => {
  for (const leave of leaves.splice(0)) leave();
  await stopFollowing();
});

/** What is heard of the day, from when the database is heard. */
async function follow(): Promise<(DayNews | null)[]> {
  const heard: (DayNews | null)[] = [];
  leaves.push(followDay(place, (news) => heard.push(news), clock));
  await expect.poll(() => heard, patience).toEqual([null]);
  heard.length = 0;
  return heard;
}

/** All that was heard, together. */
const allOf = (heard: readonly (DayNews | null)[]) => ({
  rows: heard.flatMap((news) => news?.rows ?? []),
  gone: heard.flatMap((news) => news?.gone ?? []),
  desks: heard.flatMap((news) => news?.desks ?? []),
});

async function walkIn(): Promise<string> {
  const given = { locationId: place.id, services: ["BIO" as const], persons: 1, name: "Sam", hasPriority: false };
  return (await admitWalkIn(given, nine)).visitId;
}

async function booked() {
  const vNumbers = [String(randomInt(6_000_000_000, 9_999_999_999))];
  const startsAt = nine.plus({ minutes: 30 });
  const asked = { locationId: place.id, startsAt, services: ["BIO" as const], vNumbers };
  const manageKey = await createAppointment(asked, nine.minus({ days: 1 }));
  return db.appointment.findUniqueOrThrow({ where: { manageKey } });
}

test("whoever follows hears at once how late it runs, and that it is on time again", async () => {
  const heard = await follow();
  const say = (minutes: number, at: number) =>
    announceDelay({ id: randomUUID(), locationId: place.id, minutes, staff: clerk }, nine.plus({ minutes: at }));
  const told = () => heard.flatMap((news) => (news?.delayMinutes === undefined ? [] : [news.delayMinutes]));
  expect(await say(20, 0)).toMatchObject({ ok: true });
  await expect.poll(told, patience).toEqual([20]);
  expect(await findLiveDay(place, nine)).toMatchObject({ delayMinutes: 20 });
  expect(await say(0, 5)).toMatchObject({ ok: true });
  await expect.poll(told, patience).toEqual([20, null]);
  expect(await findLiveDay(place, nine)).toMatchObject({ delayMinutes: null });
  expect(allOf(heard)).toEqual({ rows: [], gone: [], desks: [] });
});

test("whoever follows hears of each visit as it is now, and of who sits where", async () => {
  const [desk] = await db.desk.findMany({ where: { locationId: place.id } });
  const heard = await follow();
  const visitId = await walkIn();
  await expect.poll(() => allOf(heard).rows, patience).toMatchObject([{ visitId, state: "arrived", names: ["Sam"] }]);
  const shift = { deskId: desk?.id ?? "", locationId: place.id, services: ["BIO" as const], clerk };
  await sitDown(shift, nine);
  await expect.poll(() => allOf(heard).desks, patience).toMatchObject([{ clerkName: "Kim Clerk" }]);
  await callVisit(shift, nine);
  await expect.poll(() => allOf(heard).rows.at(-1), patience).toMatchObject({ visitId, state: "called", calls: 1 });
  await pauseDesk({ deskId: shift.deskId, clerk, isPaused: true });
  await expect.poll(() => allOf(heard).desks.at(-1), patience).toMatchObject({ isPaused: true });
});

test("each change of a visit counts, so that the later of two answers is known", async () => {
  const before = await findLiveDay(place, nine);
  const visitId = await walkIn();
  const one = await findLiveDay(place, nine);
  await db.visit.update({ where: { id: visitId }, data: { hasPriority: true } });
  const two = await findLiveDay(place, nine);
  expect([before.version, one.version, two.version]).toEqual([0, 1, 2]);
  expect(two.rows).toMatchObject([{ revision: 2, hasPriority: true }]);
});

test("of another location's day nothing is heard", async () => {
  const heard = await follow();
  const { id: elsewhere } = await createLocation();
  await admitWalkIn({ locationId: elsewhere, services: ["BIO"], persons: 1, name: null, hasPriority: false }, nine);
  await walkIn();
  await expect.poll(() => allOf(heard).rows.length, patience).toBe(1);
});

test("an appointment made, let in, or cancelled today is heard of, once it is looked at", async () => {
  const heard = await follow();
  const [coming, cancelled] = [await booked(), await booked()];
  const stateOf = (id: string) => allOf(heard).rows.findLast((row) => row.appointmentId === id)?.state;
  await expect.poll(() => stateOf(coming.id), patience).toBe("expected");
  await checkIn({ appointmentId: coming.id, locationId: place.id }, nine);
  await expect.poll(() => stateOf(coming.id), patience).toBe("arrived");
  await cancelAppointment({ manageKey: cancelled.manageKey, version: cancelled.version }, nine.minus({ hours: 1 }));
  await expect.poll(() => stateOf(cancelled.id), patience).toBe("cancelled");
  expect(allOf(heard).gone).toEqual([]);
  await db.appointment.update({
    where: { id: cancelled.id },
    data: { startsAt: nine.plus({ days: 1 }).toJSDate(), endsAt: nine.plus({ days: 1, minutes: 10 }).toJSDate() },
  });
  await expect.poll(() => allOf(heard).gone, patience).toEqual([cancelled.id]);
});

test("an appointment made today is heard of within a second, as a rule", async () => {
  const heard = await follow();
  const waited: number[] = [];
  for (let index = 0; index < 7; index++) {
    const { id } = await booked();
    const bookedAt = performance.now();
    await expect.poll(() => allOf(heard).rows.some((row) => row.appointmentId === id), patience).toBe(true);
    waited.push(performance.now() - bookedAt);
  }
  expect(waited.filter((ms) => ms < 1000).length).toBeGreaterThanOrEqual(4);
});

test("also of a location that is followed when the database is heard already", async () => {
  const { id } = await createLocation();
  leaves.push(followDay({ id, timeZone: "Europe/Amsterdam" }, () => {}, clock));
  await follow();
  const later: (DayNews | null)[] = [];
  const { id: third } = await createLocation();
  leaves.push(followDay({ id: third, timeZone: "Europe/Amsterdam" }, (news) => later.push(news), clock));
  await expect.poll(() => later, patience).toEqual([null]);
  place = { id: third, timeZone: "Europe/Amsterdam" };
  await createSession({ locationId: third, startsAt: nine.toISO() ?? "", slots: 12, capacity: 30 });
  const { id: appointmentId } = await booked();
  await expect.poll(() => allOf(later).rows, patience).toMatchObject([{ appointmentId, state: "expected" }]);
});

test("a connection that is lost comes back, and says that something may have been missed", async () => {
  const heard = await follow();
  await pool().query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'loketplanner live' and datname = current_database()",
  );
  await expect.poll(() => heard, patience).toEqual([null]);
  const visitId = await walkIn();
  await expect.poll(() => allOf(heard).rows, patience).toMatchObject([{ visitId }]);
});

test("a waiting room is told numbers and desks, and no name", async () => {
  const told: unknown[] = [];
  leaves.push(followDisplay(place, (display) => told.push(display), clock));
  await expect.poll(() => told.length, patience).toBeGreaterThan(0);
  const [desk] = await db.desk.findMany({ where: { locationId: place.id } });
  const shift = { deskId: desk?.id ?? "", locationId: place.id, services: ["BIO" as const], clerk };
  await sitDown(shift, nine);
  await Promise.all([walkIn(), walkIn()]);
  await callVisit(shift, nine);
  const called = { number: 1, desk: desk?.name, calledAt: nine.toUTC().toISO(), calls: 1, isHelped: false };
  const expected = { date: "2027-03-10", called: [called], waiting: 1, next: [2] };
  await expect.poll(() => told.at(-1), patience).toEqual(expected);
  expect(await findDisplay(place, nine)).toEqual(expected);
  expect(JSON.stringify(told)).not.toContain("Sam");
  // Whoever comes later is told how it is, although nothing changes.
  const late: unknown[] = [];
  leaves.push(followDisplay(place, (display) => late.push(display), clock));
  await expect.poll(() => late, patience).toEqual([expected]);
});

test("a waiting room whose numbers could not be read is told them a second later, although nothing changes", async () => {
  await walkIn();
  let reads = 0;
  const failingOnce: typeof findDisplay = async (...asked) => {
    reads += 1;
    if (reads === 1) throw new Error("The database is away.");
    return findDisplay(...asked);
  };
  const told: unknown[] = [];
  leaves.push(followDisplay(place, (display) => told.push(display), clock, failingOnce));
  await expect.poll(() => told.at(-1), patience).toEqual({ date: "2027-03-10", called: [], waiting: 1, next: [1] });
  expect(reads).toBeGreaterThan(1);
});
