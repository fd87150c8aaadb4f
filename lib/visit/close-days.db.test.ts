import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  arrivedFor,
  createDeskGround,
  type DeskGround,
  helping,
  nine,
  timeZone,
  walkedIn,
} from "@/lib/testing/desk-ground";
import { createAppointment } from "@/lib/testing/factories";
import { anybody } from "@/lib/testing/worklist-ground";
import { findBreaches } from "@/lib/verify/find-breaches";
import { callVisit } from "./call-visit";
import { closeDays } from "./close-days";
import { sitDown } from "./desk-shift";
import { findLiveDay } from "./find-live-day";

let ground: DeskGround;
beforeEach(async () => {
  ground = await createDeskGround();
});

/** Somebody with an appointment so many minutes after nine who is not here; the appointment's id. */
async function expected(minutes = 0): Promise<string> {
  const { locationId } = ground;
  const startsAt = nine.plus({ minutes });
  const given = { locationId, startsAt, services: ["BIO" as const], vNumbers: [anybody()] };
  const manageKey = await createAppointment(given, nine.minus({ days: 1 }));
  return (await db.appointment.findUniqueOrThrow({ where: { manageKey } })).id;
}

const stateOf = (id: string) => db.visit.findUniqueOrThrow({ where: { id } });

describe("the end of a day", () => {
  test("closes what is open, and knows who did not come", async () => {
    // What other tests left open.
    await closeDays(nine);
    const { locationId, deskIds, clerk } = ground;
    const missed = await expected(20);
    const [waiting, { visitId: atDesk }] = [await walkedIn(ground), await arrivedFor(ground, ["BIO"])];
    await helping(ground, atDesk);
    expect(await closeDays(nine.plus({ hours: 12 }))).toBe(0);
    const midnight = nine.plus({ days: 1 }).startOf("day").plus({ minutes: 1 });
    await closeDays(midnight);
    expect(await stateOf(waiting)).toMatchObject({ status: "left", endReason: "day_closed", name: null });
    expect(await stateOf(atDesk)).toMatchObject({ status: "done" });
    expect(await db.visit.findUniqueOrThrow({ where: { appointmentId: missed } })).toMatchObject({
      status: "no_show",
      number: null,
    });
    const ended = await db.appointment.findMany({ where: { locationId } });
    expect(ended.map(({ status }) => status)).toEqual(["ended", "ended"]);
    const at = { deskId: deskIds[0] ?? "", locationId, clerk };
    expect(await callVisit(at, midnight)).toMatchObject({ ok: false });
    expect(await closeDays(midnight)).toBe(0);
    expect(await findBreaches()).toEqual([]);
  });

  test("knows that somebody did not come who has booked anew since, also in the list of that day", async () => {
    const missed = await expected();
    await walkedIn(ground);
    await db.appointment.update({ where: { id: missed }, data: { status: "ended" } });
    const { rows } = await findLiveDay({ id: ground.locationId, timeZone }, nine.plus({ hours: 1 }));
    expect(rows.find(({ appointmentId }) => appointmentId === missed)).toMatchObject({ state: "no_show" });
    await closeDays(nine.plus({ days: 1 }));
    expect(await db.visit.findUniqueOrThrow({ where: { appointmentId: missed } })).toMatchObject({ status: "no_show" });
  });

  test("frees the desks that nobody left in the evening", async () => {
    const evening = nine.set({ hour: 20 });
    const deskId = ground.deskIds[1] ?? "";
    const clerk = { id: randomUUID(), name: "Eve Evening" };
    await sitDown({ deskId, locationId: ground.locationId, services: ["BIO"], clerk }, evening);
    await closeDays(evening.plus({ minutes: 30 }));
    expect(await db.deskShift.count({ where: { deskId } })).toBe(1);
    await closeDays(evening.plus({ hours: 5 }));
    expect(await db.deskShift.count({ where: { deskId } })).toBe(0);
  });

  test("says nothing of days on which nobody was checked in", async () => {
    const appointmentId = await expected();
    await closeDays(nine.plus({ days: 1 }));
    expect(await db.visit.count({ where: { appointmentId } })).toBe(0);
  });
});
