import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  arrivedFor,
  createDeskGround,
  type DeskGround,
  helping,
  nine,
  seat,
  walkedIn,
} from "@/lib/testing/desk-ground";
import { createLocation } from "@/lib/testing/factories";
import { writtenDown } from "@/lib/testing/written-down";
import { callVisit } from "./call-visit";
import { deskActionSchema } from "./desk-action";
import { standUp } from "./desk-shift";
import { doDeskAction } from "./do-desk-action";
import { findDesksToday } from "./find-desks-today";
import { forgetDeskActions } from "./forget-desk-actions";
import { freeDesk } from "./free-desk";
import { stepVisit } from "./step-visit";

let ground: DeskGround;
let lee: { id: string; name: string };
let leesDesk: string;
let kimsDesk: string;
const five = nine.plus({ minutes: 5 });

beforeEach(async () => {
  ground = await createDeskGround();
  lee = { id: randomUUID(), name: "Lee Clerk" };
  [kimsDesk = "", leesDesk = ""] = ground.deskIds;
});

const visitOf = (id: string) => db.visit.findUniqueOrThrow({ where: { id } });
/** A colleague frees the desk where Kim sits. */
const free = (more: Partial<Parameters<typeof freeDesk>[0]> = {}, now = five) =>
  freeDesk({ deskId: kimsDesk, clerkId: ground.clerk.id, locationId: ground.locationId, clerk: lee, ...more }, now);
const shifts = () => db.deskShift.count({ where: { deskId: kimsDesk } });

describe("the desk of a clerk who is gone", () => {
  test.each(["called", "serving"] as const)(
    "is freed by a colleague: who was %s there is first in line",
    async (state) => {
      const { visitId } = await arrivedFor(ground, ["BIO"]);
      await helping(ground, visitId);
      if (state === "called") {
        await db.visit.update({ where: { id: visitId }, data: { status: "called", servingAt: null, calls: 2 } });
      }
      const { visitId: others } = await arrivedFor(ground, ["BIO"]);
      expect(await free()).toEqual({ ok: true });
      expect(await visitOf(visitId)).toMatchObject({
        status: "arrived",
        deskId: null,
        servingAt: null,
        hasPriority: true,
        calls: 0,
        servedSeconds: state === "serving" ? 300 : 0,
      });
      await seat(leesDesk, ground.locationId, lee);
      const at = { deskId: leesDesk, locationId: ground.locationId, clerk: lee };
      expect(await callVisit(at, five)).toEqual({ ok: true, visitId });
      expect(await visitOf(others)).toMatchObject({ status: "arrived" });
    },
  );

  test("is anybody's then: a colleague sits down, and calls whoever was handed on to it", async () => {
    await seat(leesDesk, ground.locationId, lee);
    const visitId = await walkedIn(ground);
    await callVisit({ deskId: leesDesk, locationId: ground.locationId, clerk: lee, visitId }, nine);
    const step = { visitId, locationId: ground.locationId, clerk: lee, step: "hand_on" as const, deskId: kimsDesk };
    await stepVisit(step, nine);
    const at = { deskId: leesDesk, locationId: ground.locationId, clerk: lee };
    expect(await callVisit(at, five)).toEqual({ ok: false, reason: "nobody_waits" });
    expect(await free()).toEqual({ ok: true });
    expect(await visitOf(visitId)).toMatchObject({ status: "arrived", forDeskId: null });
    const noa = { id: randomUUID(), name: "Noa Clerk" };
    await seat(kimsDesk, ground.locationId, noa);
    expect(await callVisit(at, five)).toEqual({ ok: true, visitId });
  });

  test("is told to who sat there, until they sit down again, or half a day later", async () => {
    const told = async () => (await findDesksToday(ground.locationId)).flatMap(({ freed }) => freed);
    await free();
    expect(await told()).toMatchObject([{ clerkId: ground.clerk.id, byName: "Lee Clerk" }]);
    expect(new Date((await told())[0]?.at ?? 0)).toEqual(five.toJSDate());
    await seat(leesDesk, ground.locationId, ground.clerk);
    expect(await told()).toEqual([]);
    await freeDesk(
      { deskId: leesDesk, clerkId: ground.clerk.id, ...{ locationId: ground.locationId, clerk: lee } },
      five,
    );
    expect(await told()).toHaveLength(1);
    await forgetDeskActions(five.plus({ hours: 11 }));
    expect(await told()).toHaveLength(1);
    await forgetDeskActions(five.plus({ hours: 13 }));
    expect(await told()).toEqual([]);
  });

  test("is written down: the desk, and whoever was there", async () => {
    const { visitId } = await arrivedFor(ground, ["BIO"]);
    await helping(ground, visitId);
    const { events } = await writtenDown(ground);
    await free();
    expect(await events()).toMatchObject([
      {
        action: "desk_freed",
        subjectKind: "desk",
        subjectId: kimsDesk,
        staffId: lee.id,
        staffName: "Lee Clerk",
        before: { desk: "1", clerk: "Kim Clerk" },
        after: { visitId, unbound: [] },
      },
      {
        action: "visit_put_back",
        subjectId: visitId,
        staffName: "Lee Clerk",
        before: { status: "serving", desk: "1", hasPriority: false },
        after: { status: "arrived", hasPriority: true },
      },
    ]);
    expect(await free()).toMatchObject({ ok: false });
    expect(await events()).toEqual([]);
  });
});

describe("a desk is not freed", () => {
  test("for another location, nor when somebody else or nobody sits there", async () => {
    const { id: elsewhere } = await createLocation();
    expect(await free({ locationId: elsewhere })).toEqual({ ok: false, reason: "desk_not_there" });
    expect(await free({ deskId: randomUUID() })).toEqual({ ok: false, reason: "desk_not_there" });
    const changed = { ok: false, reason: "changed_meanwhile" };
    expect(await free({ clerkId: randomUUID() })).toEqual(changed);
    expect(await free({ deskId: leesDesk })).toEqual(changed);
    expect(await shifts()).toBe(1);
  });

  test("when its clerk sat down or called somebody after it was pressed", async () => {
    const changed = { ok: false, reason: "changed_meanwhile" };
    expect(await free({ pressedAt: nine.minus({ minutes: 1 }) })).toEqual(changed);
    const visitId = await walkedIn(ground);
    await callVisit({ deskId: kimsDesk, locationId: ground.locationId, clerk: ground.clerk, visitId }, five);
    expect(await free({ pressedAt: nine.plus({ minutes: 1 }) })).toEqual(changed);
    // So it does for a press that waited an hour for the network.
    const waited = {
      id: randomUUID(),
      kind: "free_desk",
      deskId: kimsDesk,
      clerkId: ground.clerk.id,
      at: nine.toISO(),
    };
    const action = deskActionSchema.parse(waited);
    const hourLater = nine.plus({ hours: 1 });
    expect(await doDeskAction({ action, locationId: ground.locationId, clerk: lee }, hourLater)).toEqual(changed);
    expect(await visitOf(visitId)).toMatchObject({ status: "called" });
    expect(await free({}, hourLater)).toEqual({ ok: true });
  });
});

describe("at the same instant", () => {
  test("a clerk who is back finishes, or their visitor waits: never both, and the desk is free", async () => {
    for (let round = 0; round < 24; round++) {
      await seat(kimsDesk, ground.locationId, ground.clerk);
      const { visitId } = await arrivedFor(ground, ["BIO"]);
      await helping(ground, visitId);
      const finish = () =>
        stepVisit({ visitId, locationId: ground.locationId, clerk: ground.clerk, step: "finish" }, five);
      const both = round % 2 ? [finish(), free()] : [free(), finish()];
      const outcomes = await Promise.all(both);
      const [finished, freed] = round % 2 ? outcomes : outcomes.reverse();
      expect(freed).toEqual({ ok: true });
      const { status, deskId } = await visitOf(visitId);
      expect([status, deskId === null]).toEqual(finished?.ok ? ["done", false] : ["arrived", true]);
      if (!finished?.ok) expect(["changed_meanwhile", "not_your_desk"]).toContain(finished?.reason);
      expect(await shifts()).toBe(0);
      await stepVisit({ visitId, locationId: ground.locationId, clerk: lee, step: "leave" }, five);
    }
  });

  test("of a call to the desk and its being freed, nobody is left at a desk without a clerk", async () => {
    for (let round = 0; round < 12; round++) {
      await seat(kimsDesk, ground.locationId, ground.clerk);
      const visitId = await walkedIn(ground);
      const at = { deskId: kimsDesk, locationId: ground.locationId, clerk: ground.clerk };
      await Promise.all([callVisit({ ...at, visitId }, five), free(), standUp(kimsDesk, ground.clerk)]);
      const { status } = await visitOf(visitId);
      expect(await shifts()).toBe(status === "called" ? 1 : 0);
      if (status === "called") await free();
      await stepVisit({ visitId, locationId: ground.locationId, clerk: lee, step: "leave" }, five);
    }
  });

  test("ten colleagues free it once, and a press that is sent ten times does it once", async () => {
    const { events } = await writtenDown(ground);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => free({ clerk: { ...lee, id: randomUUID() } })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await events()).toHaveLength(1);
    await seat(kimsDesk, ground.locationId, ground.clerk);
    await events();
    const pressed = { id: randomUUID(), kind: "free_desk", deskId: kimsDesk, clerkId: ground.clerk.id };
    const action = deskActionSchema.parse(pressed);
    const press = () => doDeskAction({ action, locationId: ground.locationId, clerk: lee }, five);
    for (const outcome of await Promise.all(Array.from({ length: 10 }, press))) expect(outcome).toEqual({ ok: true });
    expect(await events()).toMatchObject([{ action: "desk_freed" }]);
  });
});
