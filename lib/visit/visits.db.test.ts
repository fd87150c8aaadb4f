import { randomInt, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { callVisit } from "./call-visit";
import { admitWalkIn, checkIn } from "./check-in";
import { pauseDesk, sitDown, standUp } from "./desk-shift";
import { stepVisit } from "./step-visit";
import type { VisitStep } from "./steps";

const nine = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const author = { id: randomUUID(), name: "Petra Planner" };
const clerk = (name = "Kim Clerk") => ({ id: randomUUID(), name });

let locationId: string;
let deskIds: string[];

beforeEach(async () => {
  locationId = (await createLocation()).id;
  await createSession({ locationId, startsAt: nine.toISO() ?? "", slots: 12, capacity: 30 });
  await addDesks({ locationId, count: 20, services: ["BIO", "DOC"] }, author);
  deskIds = (await db.desk.findMany({ where: { locationId }, orderBy: { id: "asc" } })).map(({ id }) => id);
});

/** Somebody with an appointment so many minutes after nine; the appointment's id. */
async function booked(minutes = 0): Promise<string> {
  const manageKey = await createAppointment(
    {
      locationId,
      startsAt: nine.plus({ minutes }),
      services: ["BIO"],
      vNumbers: [String(randomInt(6_000_000_000, 9_999_999_999))],
    },
    nine.minus({ days: 1 }),
  );
  return (await db.appointment.findUniqueOrThrow({ where: { manageKey } })).id;
}

/** Lets them in so many minutes after nine; the visit's id. */
async function arrived(appointmentId: string, minutes = 0): Promise<string> {
  const outcome = await checkIn({ appointmentId, locationId }, nine.plus({ minutes }));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.visitId;
}

async function walkIn(minutes = 0, hasPriority = false): Promise<string> {
  const given = { locationId, services: ["BIO" as const], persons: 1, name: "Sam", hasPriority };
  return (await admitWalkIn(given, nine.plus({ minutes }))).visitId;
}

async function seated(index = 0) {
  const who = clerk();
  const deskId = deskIds[index] ?? "";
  const at = { deskId, locationId, services: ["BIO" as const], clerk: who };
  expect(await sitDown(at, nine)).toEqual({ ok: true });
  return { deskId, locationId, clerk: who };
}

const stateOf = (id: string) => db.visit.findUniqueOrThrow({ where: { id } });

describe("checking in", () => {
  test("gives one ticket, whoever does it and however often", async () => {
    const appointmentId = await booked();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => checkIn({ appointmentId, locationId }, nine)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok && outcome.reason === "already_in" && outcome.ticket === 1),
    ).toHaveLength(7);
    await Promise.all(Array.from({ length: 10 }, () => walkIn()));
    const numbers = (await db.visit.findMany({ where: { locationId } })).map(({ number }) => number ?? 0);
    expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  });

  test("refuses with a reason of its own whoever is not to be let in here and now", async () => {
    const [appointmentId, gone] = [await booked(), await booked()];
    const at = (now: DateTime, place = locationId) => checkIn({ appointmentId, locationId: place }, now);
    const { id: elsewhere } = await createLocation();
    expect(await at(nine, elsewhere)).toMatchObject({ ok: false, reason: "wrong_location" });
    expect(await at(nine.minus({ minutes: 61 }))).toMatchObject({ ok: false, reason: "too_early" });
    expect(await at(nine.minus({ days: 1 }))).toMatchObject({ ok: false, reason: "other_day" });
    expect(await at(nine.plus({ days: 1 }))).toMatchObject({ ok: false, reason: "day_over" });
    const { manageKey, version } = await db.appointment.findUniqueOrThrow({ where: { id: gone } });
    await cancelAppointment({ manageKey, version }, nine.minus({ hours: 2 }));
    expect(await checkIn({ appointmentId: gone, locationId }, nine)).toMatchObject({ ok: false, reason: "cancelled" });
    expect(await checkIn({ appointmentId: randomUUID(), locationId }, nine)).toMatchObject({ reason: "not_found" });
    expect(await db.visit.count({ where: { locationId } })).toBe(0);
  });

  test("whoever is in moves and cancels nothing any more", async () => {
    const id = await booked(30);
    await arrived(id);
    const { manageKey, version } = await db.appointment.findUniqueOrThrow({ where: { id } });
    expect(await findAppointment(manageKey, nine)).toMatchObject({ canChange: false });
    const refused = { ok: false, reason: "already_over" };
    expect(await cancelAppointment({ manageKey, version }, nine)).toMatchObject(refused);
    const to = { startsAt: nine.plus({ minutes: 60 }), locationId };
    expect(await moveAppointment({ manageKey, version, ...to }, nine)).toMatchObject(refused);
    expect(await findBreaches()).toEqual([]);
  });

  test("and whoever cancels at the very moment is in or has cancelled, never both", async () => {
    for (let round = 0; round < 20; round++) {
      const id = await booked(30);
      const { manageKey, version } = await db.appointment.findUniqueOrThrow({ where: { id } });
      const [admitted, cancelled] = await Promise.all([
        checkIn({ appointmentId: id, locationId }, nine),
        cancelAppointment({ manageKey, version }, nine),
      ]);
      expect([admitted.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
      expect(await db.visit.count({ where: { appointmentId: id } })).toBe(admitted.ok ? 1 : 0);
    }
    expect(await findBreaches()).toEqual([]);
  });
});

describe("calling", () => {
  test("twenty clerks press at once on twelve who wait: twelve distinct calls and eight clear refusals, fifty times", async () => {
    const clerks = await Promise.all(deskIds.map((_, index) => seated(index)));
    for (let round = 0; round < 50; round++) {
      const waiting = await Promise.all(Array.from({ length: 12 }, () => walkIn()));
      const outcomes = await Promise.all(clerks.map((one) => callVisit(one, nine)));
      const called = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.visitId] : []));
      expect(called.sort()).toEqual(waiting.sort());
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "nobody_waits")).toHaveLength(8);
      // All are helped and gone.
      await db.visit.updateMany({ where: { locationId }, data: { status: "done", endedAt: nine.toJSDate() } });
    }
  });

  test("one clerk who presses twenty times has one person", async () => {
    const one = await seated();
    await Promise.all([walkIn(), walkIn()]);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => callVisit(one, nine)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.reason)))).toEqual(
      new Set(["ok", "desk_busy"]),
    );
  });

  test("goes by the stated rule", async () => {
    const early = await arrived(await booked(50), 0);
    const late = await arrived(await booked(0), 12);
    const walker = await walkIn(11);
    const urgent = await walkIn(13, true);
    const second = await arrived(await booked(10), 9);
    const first = await arrived(await booked(0), 10);
    const { deskId, clerk: me } = await seated();
    const order: string[] = [];
    while (true) {
      const called = await callVisit({ deskId, locationId, clerk: me }, nine.plus({ minutes: 14 }));
      if (!called.ok) break;
      order.push(called.visitId);
      await db.visit.update({ where: { id: called.visitId }, data: { status: "done", endedAt: nine.toJSDate() } });
    }
    expect(order).toEqual([urgent, first, second, walker, late, early]);
  });

  test("leaves alone who comes for what the desk does not help now, who is put aside, and who came on another day", async () => {
    const { deskId, clerk: me } = await seated();
    const given = { locationId, services: ["DOC" as const], persons: 1, name: null, hasPriority: false };
    const other = await admitWalkIn(given, nine);
    await walkIn(-24 * 60);
    expect(await callVisit({ deskId, locationId, clerk: me }, nine)).toEqual({ ok: false, reason: "nobody_waits" });
    // By name a clerk can call them all the same.
    expect(await callVisit({ deskId, locationId, clerk: me, visitId: other.visitId }, nine)).toEqual({
      ok: true,
      visitId: other.visitId,
    });
  });

  test("is refused at a desk of somebody else, in a break, and without a desk", async () => {
    const { deskId, clerk: me } = await seated();
    await walkIn();
    expect(await callVisit({ deskId, locationId, clerk: clerk() }, nine)).toEqual({
      ok: false,
      reason: "not_your_desk",
    });
    await pauseDesk({ deskId, clerk: me, isPaused: true });
    expect(await callVisit({ deskId, locationId, clerk: me }, nine)).toEqual({ ok: false, reason: "desk_paused" });
    await pauseDesk({ deskId, clerk: me, isPaused: false });
    expect(await callVisit({ deskId, locationId, clerk: me }, nine)).toMatchObject({ ok: true });
    expect(await standUp(deskId, me)).toEqual({ ok: false, reason: "desk_busy" });
  });

  test("a desk has one clerk, and a clerk one desk", async () => {
    const one = clerk();
    const at = (index: number, who = one) =>
      sitDown({ deskId: deskIds[index] ?? "", locationId, services: ["BIO", "VAA"], clerk: who }, nine);
    expect(await at(0)).toEqual({ ok: true });
    expect(await at(0, clerk("Somebody else"))).toEqual({ ok: false, reason: "desk_taken" });
    expect(await at(1)).toEqual({ ok: true });
    expect(await at(0, clerk("Somebody else"))).toEqual({ ok: true });
    const shifts = await db.deskShift.findMany({ where: { clerkId: one.id } });
    // What the desk cannot do nobody helps there.
    expect(shifts).toMatchObject([{ deskId: deskIds[1], services: ["BIO"] }]);
    const rivals = await Promise.all(Array.from({ length: 10 }, () => at(5, clerk())));
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the steps of a visit", () => {
  test("from call to done: the appointment ends, and its people may book again", async () => {
    const appointmentId = await booked();
    const visitId = await arrived(appointmentId);
    const { deskId, clerk: me } = await seated();
    const step = (name: VisitStep) => stepVisit({ visitId, locationId, clerk: me, step: name }, nine);
    expect(await step("finish")).toEqual({ ok: false, reason: "changed_meanwhile" });
    expect(await callVisit({ deskId, locationId, clerk: me }, nine)).toMatchObject({ ok: true });
    expect(await step("no_show")).toEqual({ ok: false, reason: "call_again" });
    expect(await stepVisit({ visitId, locationId, clerk: clerk(), step: "start" }, nine)).toEqual({
      ok: false,
      reason: "not_your_desk",
    });
    expect(await step("start")).toEqual({ ok: true });
    expect(await step("finish")).toEqual({ ok: true });
    expect(await stateOf(visitId)).toMatchObject({ status: "done", calls: 1, deskId });
    expect(await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } })).toMatchObject({ status: "ended" });
    expect(await checkIn({ appointmentId, locationId }, nine)).toMatchObject({ reason: "already_over" });
    expect(await findBreaches()).toEqual([]);
  });

  test("somebody who does not come after three calls is not there; handed on they are next", async () => {
    const [missing, other] = [await arrived(await booked()), await walkIn(-5)];
    const { deskId, clerk: me } = await seated();
    const step = (visitId: string, name: VisitStep, services?: ["DOC"]) =>
      stepVisit({ visitId, locationId, clerk: me, step: name, ...(services ? { services } : {}) }, nine);
    expect(await callVisit({ deskId, locationId, clerk: me }, nine)).toMatchObject({ visitId: missing });
    await step(missing, "recall");
    await step(missing, "recall");
    expect(await step(missing, "no_show")).toEqual({ ok: true });
    expect(await callVisit({ deskId, locationId, clerk: me }, nine)).toMatchObject({ visitId: other });
    expect(await step(other, "hand_on", ["DOC"])).toEqual({ ok: true });
    expect(await stateOf(other)).toMatchObject({
      status: "arrived",
      services: ["DOC"],
      hasPriority: true,
      deskId: null,
    });
  });

  test("a clerk who calls and leaves at once has left, or has somebody, never both", async () => {
    for (let round = 0; round < 20; round++) {
      const visitId = await walkIn();
      const at = await seated();
      const [called, left] = await Promise.all([callVisit({ ...at, visitId }, nine), standUp(at.deskId, at.clerk)]);
      expect([called.ok, left.ok].filter(Boolean)).toHaveLength(1);
      expect(await db.deskShift.count({ where: { deskId: at.deskId } })).toBe(called.ok ? 1 : 0);
      if (!called.ok) continue;
      await stepVisit({ visitId, locationId, clerk: at.clerk, step: "start" }, nine);
      await stepVisit({ visitId, locationId, clerk: at.clerk, step: "finish" }, nine);
      expect(await standUp(at.deskId, at.clerk)).toEqual({ ok: true });
    }
  });

  test("of another location's visit nothing is said", async () => {
    const visitId = await walkIn();
    const { id: elsewhere } = await createLocation();
    const step = { visitId, locationId: elsewhere, clerk: clerk(), step: "leave" as const };
    expect(await stepVisit(step, nine)).toEqual({ ok: false, reason: "not_there" });
  });
});
