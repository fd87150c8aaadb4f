import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  arrivedFor,
  createDeskGround,
  createDocument,
  type DeskGround,
  helping,
  nine,
  seat,
  walkedIn,
} from "@/lib/testing/desk-ground";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import { anybody } from "@/lib/testing/worklist-ground";
import type { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { callVisit } from "./call-visit";
import { checkIn } from "./check-in";
import { closeDays } from "./close-days";
import { closeVisit } from "./close-visit";
import { markAvoidable } from "./mark-avoidable";
import { markMissed, missedAfterMinutes } from "./mark-missed";
import { stepVisit } from "./step-visit";
import type { VisitStep } from "./steps";
import { sumDay } from "./sum-day";

const evening = nine.set({ hour: 17 });
const minutesOn = (minutes: number) => nine.plus({ minutes });

let ground: DeskGround;
beforeEach(async () => {
  ground = await createDeskGround();
});

/** Somebody who has an appointment so many minutes after nine and is not here. */
async function expected(minutes = 0): Promise<string> {
  const { locationId } = ground;
  const given = { locationId, startsAt: minutesOn(minutes), services: ["BIO" as const], vNumbers: [anybody()] };
  const manageKey = await createAppointment(given, nine.minus({ days: 1 }));
  return (await db.appointment.findUniqueOrThrow({ where: { manageKey } })).id;
}

const step = (visitId: string, name: VisitStep, now: DateTime) =>
  stepVisit({ visitId, locationId: ground.locationId, clerk: ground.clerk, step: name }, now);
const visitOf = (id: string) => db.visit.findUniqueOrThrow({ where: { id } });

describe("who did not come", () => {
  test("is marked alone or with all, once their time is long enough ago, and may book again", async () => {
    const { locationId } = ground;
    const [first, second, third] = [await expected(0), await expected(10), await expected(60)];
    const { visitId: here } = await arrivedFor(ground, ["BIO"]);
    expect(await markMissed({ locationId, clerk: ground.clerk }, minutesOn(missedAfterMinutes - 1))).toBe(0);
    expect(await markMissed({ locationId, appointmentIds: [second, third], clerk: ground.clerk }, minutesOn(30))).toBe(
      1,
    );
    expect(await markMissed({ locationId, clerk: ground.clerk }, minutesOn(30))).toBe(1);
    expect(
      await markMissed(
        { locationId: (await createLocation()).id, appointmentIds: [third], clerk: ground.clerk },
        evening,
      ),
    ).toBe(0);
    for (const id of [first, second]) {
      const appointment = await db.appointment.findUniqueOrThrow({ where: { id }, include: { visit: true } });
      expect(appointment).toMatchObject({ status: "ended", visit: { status: "no_show", number: null } });
    }
    expect(await db.appointment.findUniqueOrThrow({ where: { id: third } })).toMatchObject({ status: "booked" });
    expect(await visitOf(here)).toMatchObject({ status: "arrived" });
    expect(await findBreaches()).toEqual([]);
  });

  test("and comes after all that day is let in, helped and no longer absent", async () => {
    const { locationId } = ground;
    const appointmentId = await expected(0);
    expect(await markMissed({ locationId, clerk: ground.clerk }, minutesOn(20))).toBe(1);
    expect(await db.visitOutcome.findMany({ where: { visit: { appointmentId } } })).toMatchObject([
      { outcome: "absent" },
    ]);
    const rivals = await Promise.all([1, 2, 3].map(() => checkIn({ appointmentId, locationId }, minutesOn(25))));
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(rivals.map(({ ticket }) => ticket))).toEqual(new Set([1]));
    const { id: visitId } = await db.visit.findUniqueOrThrow({ where: { appointmentId } });
    expect(await visitOf(visitId)).toMatchObject({ status: "arrived", number: 1, endedAt: null });
    expect(await db.visitOutcome.count({ where: { visitId } })).toBe(0);
    await helping(ground, visitId);
    expect(await step(visitId, "finish", minutesOn(40))).toEqual({ ok: true });
    expect(await db.visitOutcome.findMany({ where: { visitId } })).toMatchObject([{ outcome: "served" }]);
    // Whoever was called three times in vain was here, and takes a new number.
    const { visitId: called, appointment } = await arrivedFor(ground, ["BIO"]);
    const desk = { deskId: ground.deskIds[0] ?? "", locationId, clerk: ground.clerk };
    await callVisit({ ...desk, visitId: called }, minutesOn(42));
    for (const name of ["recall", "recall", "no_show"] as const) await step(called, name, minutesOn(45));
    expect(await checkIn({ appointmentId: appointment.id, locationId }, minutesOn(50))).toMatchObject({
      reason: "already_over",
    });
    const tomorrow = minutesOn(24 * 60);
    const other = await expected(10);
    await markMissed({ locationId, clerk: ground.clerk }, minutesOn(60));
    expect(await checkIn({ appointmentId: other, locationId }, tomorrow)).toMatchObject({ reason: "day_over" });
    expect(await findBreaches()).toEqual([]);
  });

  test("and comes in at the very moment is in, whoever was first", async () => {
    const { locationId } = ground;
    const ids = await Promise.all(Array.from({ length: 8 }, () => expected(0)));
    const [missed, ...checked] = await Promise.all([
      markMissed({ locationId, clerk: ground.clerk }, minutesOn(20)),
      ...ids.map((appointmentId) => checkIn({ appointmentId, locationId }, minutesOn(20))),
    ]);
    const came = checked.filter(({ ok }) => ok).length;
    expect([came, missed <= 8]).toEqual([8, true]);
    expect(await db.visit.count({ where: { locationId, status: "no_show" } })).toBe(0);
    expect(await db.visit.count({ where: { locationId, status: "arrived" } })).toBe(came);
  });
});

describe("closing a visit", () => {
  test("that still waits needs a reason; one at a desk may have been helped, at whichever desk", async () => {
    const { locationId } = ground;
    const { visitId: atDesk, appointment } = await arrivedFor(ground, ["BIO"]);
    await helping(ground, atDesk);
    const waits = await walkedIn(ground);
    const close = (visitId: string, reason: "helped" | "sent_home") =>
      closeVisit({ visitId, locationId, reason, clerk: ground.clerk }, evening);
    expect(await close(waits, "helped")).toEqual({ ok: false, reason: "not_helped" });
    expect(await close(waits, "sent_home")).toEqual({ ok: true });
    expect(await close(waits, "sent_home")).toEqual({ ok: false, reason: "changed_meanwhile" });
    expect(await close(atDesk, "helped")).toEqual({ ok: true });
    expect(await visitOf(waits)).toMatchObject({ status: "left", endReason: "sent_home" });
    expect(await visitOf(atDesk)).toMatchObject({ status: "done", endReason: null });
    expect(await db.appointment.findUniqueOrThrow({ where: { id: appointment.id } })).toMatchObject({
      status: "ended",
    });
    const { id: elsewhere } = await createLocation();
    const other = {
      visitId: await walkedIn(ground),
      locationId: elsewhere,
      reason: "sent_home" as const,
      clerk: ground.clerk,
    };
    expect(await closeVisit(other, evening)).toEqual({ ok: false, reason: "not_there" });
  });

  test("is not helped while their document lies here", async () => {
    const { locationId } = ground;
    const { visitId, people, appointment } = await arrivedFor(ground, ["DOC"]);
    const keyHash = people[0]?.keyHash ?? new Uint8Array(32);
    await createDocument({ locationId, keyHash, appointmentId: appointment.id });
    await helping(ground, visitId);
    const close = (reason: "helped" | "went_away") =>
      closeVisit({ visitId, locationId, reason, clerk: ground.clerk }, evening);
    expect(await close("helped")).toEqual({ ok: false, reason: "document_here" });
    expect(await close("went_away")).toEqual({ ok: true });
  });
});

test("whose document still lies here when the day is closed has left, and was not served", async () => {
  const { locationId, deskIds } = ground;
  const { visitId, people, appointment } = await arrivedFor(ground, ["DOC"]);
  const keyHash = people[0]?.keyHash ?? new Uint8Array(32);
  await createDocument({ locationId, keyHash, appointmentId: appointment.id });
  await helping(ground, visitId);
  const { visitId: other } = await arrivedFor(ground, ["BIO"]);
  await db.visit.update({
    where: { id: other },
    data: { status: "serving", deskId: deskIds[1] ?? "", calledAt: nine.toJSDate(), servingAt: nine.toJSDate() },
  });
  await closeDays(nine.plus({ days: 1 }));
  expect(await visitOf(visitId)).toMatchObject({ status: "left", endReason: "day_closed" });
  expect(await db.visitOutcome.count({ where: { visitId } })).toBe(0);
  expect(await visitOf(other)).toMatchObject({ status: "done", endReason: null });
});

test("nobody is handed on for the rest while their document lies here, unless it is said why", async () => {
  const { locationId, clerk } = ground;
  const { visitId, people, appointment } = await arrivedFor(ground, ["BIO", "DOC"]);
  const keyHash = people[0]?.keyHash ?? new Uint8Array(32);
  await createDocument({ locationId, keyHash, appointmentId: appointment.id });
  await helping(ground, visitId);
  const handOn = (services: ("BIO" | "DOC")[]) =>
    stepVisit({ visitId, locationId, clerk, step: "hand_on", services }, nine);
  expect(await handOn(["BIO"])).toEqual({ ok: false, reason: "document_here" });
  expect(await db.visitOutcome.count({ where: { visitId } })).toBe(0);
  expect(await handOn(["DOC"])).toEqual({ ok: true });
});

test("nobody is handed on for what no desk here does", async () => {
  const { locationId, clerk } = ground;
  const { visitId } = await arrivedFor(ground, ["BIO"]);
  await helping(ground, visitId);
  const given = { visitId, locationId, clerk, step: "hand_on" as const, services: ["OEK" as const] };
  expect(await stepVisit(given, nine)).toEqual({ ok: false, reason: "desk_not_there" });
  expect(await visitOf(visitId)).toMatchObject({ status: "serving", services: ["BIO"] });
});

test("a visit is handed on to a desk: only that desk calls it, unless nobody sits there", async () => {
  const { locationId, deskIds, clerk } = ground;
  const { visitId } = await arrivedFor(ground, ["BIO"]);
  await helping(ground, visitId);
  const other = { id: randomUUID(), name: "Lee Clerk" };
  await seat(deskIds[1] ?? "", locationId, other);
  const handOn = (deskId: string) =>
    stepVisit({ visitId, locationId, clerk, step: "hand_on", services: ["DOC"], deskId }, minutesOn(5));
  expect(await handOn(deskIds[0] ?? "")).toEqual({ ok: false, reason: "desk_not_there" });
  expect(await handOn(randomUUID())).toEqual({ ok: false, reason: "desk_not_there" });
  expect(await handOn(deskIds[1] ?? "")).toEqual({ ok: true });
  expect(await visitOf(visitId)).toMatchObject({
    status: "arrived",
    services: ["DOC"],
    servedSeconds: 300,
    hasPriority: true,
  });
  expect(await db.visitOutcome.findMany({ where: { visitId } })).toMatchObject([
    { serviceKey: "BIO", outcome: "served" },
  ]);
  const call = (index: number, who: { id: string; name: string }) =>
    callVisit({ deskId: deskIds[index] ?? "", locationId, clerk: who }, minutesOn(6));
  expect(await call(0, clerk)).toEqual({ ok: false, reason: "nobody_waits" });
  await db.deskShift.deleteMany({ where: { clerkId: other.id } });
  expect(await call(0, clerk)).toEqual({ ok: true, visitId });
  await step(visitId, "back", minutesOn(6));
  await db.visit.update({ where: { id: visitId }, data: { forDeskId: deskIds[1] ?? "" } });
  await seat(deskIds[1] ?? "", locationId, other);
  expect(await call(1, other)).toEqual({ ok: true, visitId });
});

describe("the numbers of a day", () => {
  test("are how long people waited and were helped, at which desk for what, and what else came of it", async () => {
    const { locationId, clerk, deskIds } = ground;
    for (const minutes of [10, 20, 30]) {
      const { visitId } = await arrivedFor(ground, ["BIO"], 2);
      const at = { deskId: deskIds[0] ?? "", locationId, clerk, visitId };
      await callVisit(at, minutesOn(minutes));
      await step(visitId, "recall", minutesOn(minutes + 1));
      await step(visitId, "start", minutesOn(minutes + 2));
      await step(visitId, "finish", minutesOn(minutes + 7));
    }
    const gone = await walkedIn(ground);
    await step(gone, "leave", minutesOn(40));
    await walkedIn(ground);
    expect(await markAvoidable({ visitId: gone, locationId, reason: "online", clerk })).toBe(true);
    expect(
      await markAvoidable({ visitId: gone, locationId: (await createLocation()).id, reason: "papers", clerk }),
    ).toBe(false);
    await expected(60);
    await markMissed({ locationId, clerk: ground.clerk }, evening);
    const { sum, served, others } = await sumDay(locationId, "2027-03-10");
    expect(sum).toMatchObject({
      came: 5,
      walkIns: 2,
      persons: 6,
      done: 3,
      left: 1,
      noShow: 1,
      open: 1,
      avoidable: 1,
      waitMedian: 20 * 60,
      waitNinth: 28 * 60,
      helpMedian: 5 * 60,
      helpNinth: 5 * 60,
    });
    expect(served).toEqual([{ service: "BIO", desk: "1", persons: 6 }]);
    expect(others).toEqual([]);
    expect((await sumDay(locationId, "2027-03-09")).sum).toMatchObject({ came: 0, waitMedian: null, helpNinth: null });
  });
});
