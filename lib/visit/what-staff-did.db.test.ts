import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { bookedFor, createDeskGround, type DeskGround, nine } from "@/lib/testing/desk-ground";
import { writtenDown } from "@/lib/testing/written-down";
import { callVisit } from "./call-visit";
import { admitWalkIn, checkIn } from "./check-in";
import { checkInAtKiosk } from "./check-in-at-kiosk";
import { closeDays } from "./close-days";
import { deskActionSchema } from "./desk-action";
import { pauseDesk, sitDown, standUp } from "./desk-shift";
import { doDeskAction } from "./do-desk-action";
import { stepVisit } from "./step-visit";
import type { VisitStep } from "./steps";

let ground: DeskGround;
let events: Awaited<ReturnType<typeof writtenDown>>["events"];
let event: Awaited<ReturnType<typeof writtenDown>>["event"];

beforeEach(async () => {
  ground = await createDeskGround();
  ({ events, event } = await writtenDown(ground));
});

type Pressed = { id?: string; kind: string; [more: string]: unknown };
const press = (pressed: Pressed) => {
  const action = deskActionSchema.parse({ id: randomUUID(), ...pressed });
  return doDeskAction({ action, locationId: ground.locationId, clerk: ground.clerk }, nine);
};

/** How the clerk of the ground does something: with the screen that is alive, or with a form that is posted. */
type Way = {
  letIn: (appointmentId: string) => Promise<unknown>;
  walkIn: () => Promise<{ visitId?: string }>;
  call: (visitId?: string) => Promise<unknown>;
  step: (visitId: string, step: VisitStep, more?: object) => Promise<unknown>;
  sit: (deskId: string) => Promise<unknown>;
  pause: (isPaused: boolean) => Promise<unknown>;
  leave: () => Promise<unknown>;
};
const given = { services: ["BIO" as const], persons: 2, name: "Sam Secret", hasPriority: true };
const ofTheGround = () => ({ locationId: ground.locationId, clerk: ground.clerk });

const screen: Way = {
  letIn: (appointmentId) => press({ kind: "check_in", appointmentId }),
  walkIn: async () => {
    const outcome = await press({ kind: "walk_in", ...given });
    return outcome.ok ? outcome : {};
  },
  call: (visitId) => press(visitId ? { kind: "call", visitId } : { kind: "call_next" }),
  step: (visitId, step, more = {}) => press({ kind: "step", visitId, step, ...more }),
  sit: (deskId) => press({ kind: "sit", deskId, services: ["BIO"] }),
  pause: (isPaused) => press({ kind: isPaused ? "pause" : "resume" }),
  leave: () => press({ kind: "leave_desk" }),
};
const form: Way = {
  letIn: (appointmentId) => checkIn({ appointmentId, ...ofTheGround() }, nine),
  walkIn: () => admitWalkIn({ ...given, ...ofTheGround() }, nine),
  call: (visitId) =>
    callVisit({ deskId: ground.deskIds[0] ?? "", ...ofTheGround(), ...(visitId ? { visitId } : {}) }, nine),
  step: (visitId, step, more = {}) => stepVisit({ visitId, step, ...ofTheGround(), ...more }, nine),
  sit: (deskId) => sitDown({ deskId, services: ["BIO"], ...ofTheGround() }, nine),
  pause: (isPaused) => pauseDesk({ deskId: ground.deskIds[0] ?? "", clerk: ground.clerk, isPaused }),
  leave: () => standUp(ground.deskIds[0] ?? "", ground.clerk),
};

describe.each([
  ["the screen of a clerk", screen],
  ["a form without JavaScript", form],
])("what is done with %s", (_name, way) => {
  test("is one event each, with what it was and what it is, and nobody's name", async () => {
    const { id: appointmentId, code } = await bookedFor(ground);
    await way.letIn(appointmentId);
    const letIn = await event();
    const { id: visitId } = await db.visit.findUniqueOrThrow({ where: { appointmentId } });
    expect(letIn).toMatchObject({
      action: "visit_let_in",
      subjectKind: "visit",
      subjectId: visitId,
      locationId: ground.locationId,
      before: null,
      after: { status: "arrived", ticket: 1, appointmentId },
    });
    await way.call();
    expect(await event()).toMatchObject({
      action: "visit_called",
      subjectId: visitId,
      before: { status: "arrived", calls: 0 },
      after: { status: "called", calls: 1, desk: "1" },
    });
    const steps: [VisitStep, string, object, object][] = [
      ["recall", "visit_called_again", { status: "called", calls: 1 }, { status: "called", calls: 2 }],
      ["start", "visit_begun", { status: "called" }, { status: "serving", desk: "1" }],
      ["park", "visit_put_aside", { status: "serving", isParked: false }, { status: "arrived", isParked: true }],
      ["unpark", "visit_taken_back", { isParked: true }, { isParked: false }],
    ];
    for (const [step, action, before, after] of steps) {
      await way.step(visitId, step);
      expect(await event()).toMatchObject({ action, subjectId: visitId, before, after });
    }
    await way.call(visitId);
    await events();
    await way.step(visitId, "back");
    const back = { action: "visit_put_back", before: { status: "called", desk: "1" }, after: { status: "arrived" } };
    expect(await event()).toMatchObject(back);
    await way.call(visitId);
    await way.step(visitId, "start");
    await events();
    await way.step(visitId, "hand_on", { services: ["VAA"], deskId: ground.deskIds[1] });
    expect(await event()).toMatchObject({
      action: "visit_handed_on",
      before: { status: "serving", services: ["BIO"], hasPriority: false },
      after: { status: "arrived", services: ["VAA"], hasPriority: true, forDesk: "2" },
    });
    await way.call(visitId);
    for (const step of ["recall", "recall"] as const) await way.step(visitId, step);
    await events();
    await way.step(visitId, "no_show");
    expect(await event()).toMatchObject({
      action: "visit_not_there",
      before: { status: "called" },
      after: { status: "no_show" },
    });

    const { visitId: walkedIn = "" } = await way.walkIn();
    const after = { status: "arrived", ticket: 2, persons: 2, services: ["BIO"], hasPriority: true };
    expect(await event()).toMatchObject({ action: "walk_in_let_in", subjectId: walkedIn, before: null, after });
    await way.step(walkedIn, "leave", { reason: "Sam Secret was ill" });
    expect(await event()).toMatchObject({ action: "visit_left", after: { status: "left" } });
    const { visitId: served = "" } = await way.walkIn();
    await way.call(served);
    await way.step(served, "start");
    await events();
    await way.step(served, "finish");
    expect(await event()).toMatchObject({
      action: "visit_finished",
      before: { status: "serving" },
      after: { status: "done" },
    });

    const all = JSON.stringify(
      await db.auditEvent.findMany({ where: { locationId: ground.locationId } }),
      (_, value) => (typeof value === "bigint" ? String(value) : value),
    );
    expect(all).not.toContain("Secret");
    expect(all).not.toContain(code);
  });

  test("at a desk is one event each, and what changes nothing is none", async () => {
    const [first, second] = ground.deskIds;
    await way.pause(true);
    await way.pause(true);
    const desk = { subjectKind: "desk", subjectId: first };
    expect(await event()).toMatchObject({ action: "desk_break_begun", ...desk, after: { isPaused: true } });
    await way.pause(false);
    expect(await event()).toMatchObject({ action: "desk_break_ended", ...desk, after: { isPaused: false } });
    await way.leave();
    const sat = { desk: "1", services: ["BIO", "DOC", "VAA"] };
    expect(await event()).toMatchObject({ action: "desk_left", ...desk, before: sat, after: null });
    await way.leave();
    expect(await events()).toEqual([]);
    await way.sit(first ?? "");
    expect(await event()).toMatchObject({ action: "desk_taken", ...desk, before: null, after: { services: ["BIO"] } });
    await way.sit(second ?? "");
    const moved = { subjectId: second, before: { desk: "1" }, after: { desk: "2" } };
    expect(await event()).toMatchObject({ action: "desk_taken", ...moved });
  });

  test("and refused is none", async () => {
    const { visitId = "" } = await way.walkIn();
    await way.call(visitId);
    await events();
    for (const step of ["finish", "no_show", "unpark", "leave"] as const) await way.step(visitId, step);
    await way.step(randomUUID(), "start");
    await way.call(visitId);
    await way.leave();
    await way.sit(randomUUID());
    await way.letIn(randomUUID());
    expect(await events()).toEqual([]);
  });
});

test("a press that is sent twenty times is written down once", async () => {
  const pressed = { id: randomUUID(), kind: "walk_in", ...given };
  await Promise.all(Array.from({ length: 20 }, () => press(pressed)));
  expect(await event()).toMatchObject({ action: "walk_in_let_in" });
});

test("whoever lets themselves in, and the job of midnight, are no staff", async () => {
  const { code } = await bookedFor(ground);
  const place = { id: ground.locationId, timeZone: "Europe/Amsterdam" };
  expect(await checkInAtKiosk(place, code, nine)).toMatchObject({ ok: true });
  await admitWalkIn({ ...given, locationId: ground.locationId }, nine);
  await closeDays(nine.plus({ days: 1 }));
  expect(await events()).toEqual([]);
});
