import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerAlternative } from "@/lib/appointment/answer-alternative";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { sweepHolds } from "@/lib/appointment/sweep-holds";
import { db } from "@/lib/db/client";
import { setCapacity } from "@/lib/session/set-capacity";
import { agent, createOrphans, listedAt, type OrphanGround, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { answerForPerson } from "./answer-for-person";
import { cancelByStaff } from "./cancel-by-staff";
import { keepOrphan } from "./keep-orphan";
import { moveOrphan } from "./move-orphan";
import { noteAttempt } from "./note-attempt";
import { offerAlternative } from "./offer-alternative";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const byPhone = { phone: "+31612345678" };
const won = (outcomes: { ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length;

async function seen(ground: OrphanGround, index = 0) {
  const appointmentId = ground.orphanIds[index] ?? "";
  const version = await versionOf(appointmentId);
  const target = { locationId: ground.locationId, startsAt: ground.otherAt };
  return { appointmentId, version, author: agent, target, isTold: false };
}

describe("of rivals exactly one wins", () => {
  test("when ten people solve one orphan at once, each in another way", async () => {
    const ground = await createOrphans([byPhone], now);
    const request = await seen(ground);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        if (index % 3 === 0) return moveOrphan(request, now);
        return index % 3 === 1 ? keepOrphan(request, now) : cancelByStaff(request, now);
      }),
    );
    expect(won(outcomes)).toBe(1);
    expect(outcomes.filter((one) => !one.ok && one.reason !== "changed_meanwhile")).toEqual([]);
    expect(await db.auditEvent.count({ where: { subjectId: request.appointmentId } })).toBe(1);
    expect(await findBreaches()).toEqual([]);
  });

  test("when the applicant cancels while staff moves", async () => {
    for (let round = 0; round < 8; round++) {
      const ground = await createOrphans([byPhone], now);
      const request = await seen(ground);
      const manageKey = ground.manageKeys[0] ?? "";
      const outcomes = await Promise.all([
        moveOrphan(request, now),
        cancelAppointment({ manageKey, version: request.version }, now),
      ]);
      expect(won(outcomes)).toBe(1);
    }
    expect(await findBreaches()).toEqual([]);
  });

  test("when capacity returns while staff moves", async () => {
    for (let round = 0; round < 8; round++) {
      const ground = await createOrphans([byPhone], now);
      const request = await seen(ground);
      const [moved] = await Promise.all([
        moveOrphan(request, now),
        setCapacity({ sessionId: ground.sessionId, capacity: 1 }, now),
      ]);
      const after = await db.appointment.findUniqueOrThrow({ where: { id: request.appointmentId } });
      expect(after).toMatchObject({ status: "booked", orphanedAt: null });
      expect(+after.startsAt).toBe(+(moved.ok ? ground.otherAt : ground.startsAt));
      expect(await db.appointmentSlot.count({ where: { appointmentId: after.id } })).toBe(1);
    }
    expect(await findBreaches()).toEqual([]);
  });

  test("when two note a call of the same moment", async () => {
    const ground = await createOrphans([byPhone], now);
    const attempt = { appointmentId: ground.orphanIds[0] ?? "", seen: 0, outcome: "no_answer" as const, author: agent };
    const outcomes = await Promise.all([noteAttempt(attempt, now), noteAttempt(attempt, now)]);
    expect(won(outcomes)).toBe(1);
    expect(await db.outreachAttempt.count()).toBe(1);
    expect(await listedAt(ground.locationId, now)).toEqual([{ id: ground.orphanIds[0], kind: "orphan" }]);
  });

  test("when somebody accepts, declines and moves at once, while the deadline is swept", async () => {
    for (let round = 0; round < 8; round++) {
      const ground = await createOrphans([byPhone], now);
      await offerAlternative(await seen(ground), now);
      const manageKey = ground.manageKeys[0] ?? "";
      const { version, author, appointmentId } = await seen(ground);
      const late = now.plus({ days: 9 });
      await Promise.all([
        answerAlternative({ manageKey, accepts: true }, round % 2 ? late : now),
        answerForPerson({ appointmentId, version, author, accepts: false }, now),
        moveAppointment(
          { manageKey, version, locationId: ground.locationId, startsAt: ground.otherAt.plus({ minutes: 10 }) },
          now,
        ),
        sweepHolds(late),
      ]);
      await sweepHolds(late);
      expect(await db.alternative.count({ where: { appointmentId, answer: null } })).toBe(0);
      expect(await db.appointment.count({ where: { status: "offered" } })).toBe(0);
    }
    expect(await findBreaches()).toEqual([]);
  });
});

test("an alternative takes somebody off the list, and its deadline brings them back, swept or not", async () => {
  const ground = await createOrphans([byPhone], now);
  await offerAlternative(await seen(ground), now);
  const [id] = ground.orphanIds;
  expect(await listedAt(ground.locationId, now)).toEqual([{ id, kind: "alternative" }]);
  const { version } = await db.outreach.findFirstOrThrow({ where: { appointmentId: id ?? "", closedAt: null } });
  await noteAttempt({ appointmentId: id ?? "", seen: version, outcome: "reached", author: agent }, now);
  expect(await listedAt(ground.locationId, now)).toEqual([{ id, kind: "waiting" }]);

  const late = now.plus({ days: 8 });
  expect(await listedAt(ground.locationId, late)).toEqual([{ id, kind: "orphan" }]);
  expect(await offerAlternative(await seen(ground), late)).toEqual({ ok: true });
  expect(await db.alternative.count({ where: { appointmentId: id ?? "", answer: "expired" } })).toBe(1);
  expect(await offerAlternative(await seen(ground), late)).toEqual({ ok: false, reason: "already_offered" });
  expect(await findBreaches()).toEqual([]);
});

test("an alternative is given back when a place returns, and when the person moves or is kept", async () => {
  const ground = await createOrphans([byPhone, byPhone, byPhone], now);
  for (const index of [0, 1, 2]) await offerAlternative(await seen(ground, index), now);
  await setCapacity({ sessionId: ground.sessionId, capacity: 1 }, now);
  // Booked at the same moment, any of the three may be the one whose place returns.
  const orphans = await db.appointment.findMany({
    where: { id: { in: ground.orphanIds }, orphanedAt: { not: null } },
    select: { id: true },
  });
  const [kept = -1, moved = -1] = orphans.map(({ id }) => ground.orphanIds.indexOf(id));
  expect(orphans).toHaveLength(2);
  expect(await keepOrphan(await seen(ground, kept), now)).toEqual({ ok: true });
  const { version } = await seen(ground, moved);
  const move = { locationId: ground.locationId, startsAt: ground.otherAt.plus({ minutes: 10 }) };
  expect(await moveAppointment({ manageKey: ground.manageKeys[moved] ?? "", version, ...move }, now)).toEqual({
    ok: true,
  });

  const ofGround = { appointmentId: { in: ground.orphanIds } };
  expect(await db.alternative.count({ where: { ...ofGround, answer: "expired" } })).toBe(3);
  expect(await db.appointment.count({ where: { status: "offered", locationId: ground.locationId } })).toBe(0);
  expect(await listedAt(ground.locationId, now)).toEqual([]);
  expect(await findBreaches()).toEqual([]);
});

test("places that return seat everybody once, also those whose other time was kept in the same session", async () => {
  const ground = await createOrphans([byPhone, byPhone, byPhone], now);
  const later = ground.startsAt.plus({ minutes: 20 });
  await setCapacity({ sessionId: ground.sessionId, capacity: 3, from: later }, now);
  for (const index of [0, 1, 2]) {
    const target = { locationId: ground.locationId, startsAt: later };
    expect(await offerAlternative({ ...(await seen(ground, index)), target }, now)).toEqual({ ok: true });
  }
  await setCapacity({ sessionId: ground.sessionId, capacity: 3, until: later }, now);
  expect(await db.appointment.count({ where: { id: { in: ground.orphanIds }, orphanedAt: null } })).toBe(3);
  expect(await db.appointment.count({ where: { status: "offered", locationId: ground.locationId } })).toBe(0);
  expect(await findBreaches()).toEqual([]);
});

type Step = "keep" | "move" | "cancel" | "offer" | "accept" | "decline" | "note" | "leave" | "return" | "late";
const steps: Step[] = ["keep", "move", "cancel", "offer", "accept", "decline", "note", "leave", "return", "late"];

async function take(step: Step, ground: OrphanGround, index: number): Promise<void> {
  const request = await seen(ground, index);
  const manageKey = ground.manageKeys[index] ?? "";
  const { appointmentId, version } = request;
  if (step === "keep") await keepOrphan(request, now);
  else if (step === "move") await moveOrphan(request, now);
  else if (step === "cancel") await cancelByStaff(request, now);
  else if (step === "offer") await offerAlternative(request, now);
  else if (step === "accept") await answerAlternative({ manageKey, accepts: true }, now);
  else if (step === "decline") await answerForPerson({ ...request, accepts: false }, now);
  else if (step === "leave") await cancelAppointment({ manageKey, version }, now);
  else if (step === "return") await setCapacity({ sessionId: ground.sessionId, capacity: 1 }, now);
  else if (step === "late") await sweepHolds(now.plus({ days: 9 }));
  else {
    const open = await db.outreach.findFirst({ where: { appointmentId, closedAt: null } });
    await noteAttempt({ appointmentId, seen: open?.version ?? 0, outcome: "left_message", author: agent }, now);
  }
}

test("whatever staff, people and capacity do, everybody of a cut has a place, a decision, a question or a line on the list", async () => {
  const plan = fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(2)), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(plan, async (taken) => {
      const ground = await createOrphans([byPhone, {}, byPhone], now);
      for (const [step, index] of taken) await take(step, ground, index);

      const listed = await listedAt(ground.locationId, now);
      expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
      const people = await db.appointment.findMany({
        where: { id: { in: ground.orphanIds } },
        include: { slots: true },
      });
      for (const { id, status, slots, orphanedAt, orphanResolution } of people) {
        const kinds = listed.filter((one) => one.id === id).map(({ kind }) => kind);
        const isSupported = slots.length > 0 || orphanResolution === "kept";
        const needsWork = status === "booked" && !isSupported;
        expect(kinds.some((kind) => ["orphan", "alternative", "waiting"].includes(kind))).toBe(needsWork);
        if (kinds.includes("moved")) expect([status, orphanedAt]).toEqual(["booked", null]);
        if (kinds.includes("cancelled")) expect(status).toBe("cancelled");
      }
      expect(await findBreaches()).toEqual([]);
    }),
    { numRuns: 25, seed: 20270301 },
  );
});
