import { randomInt, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { callVisit } from "./call-visit";
import { admitWalkIn, checkIn } from "./check-in";
import { closeDays } from "./close-days";
import { sitDown } from "./desk-shift";
import { findLiveDay } from "./find-live-day";
import { stepVisit } from "./step-visit";

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
  const { id: clerkId, name } = clerk();
  const deskId = deskIds[index] ?? "";
  const at = { deskId, locationId, services: ["BIO" as const], clerk: { id: clerkId, name } };
  expect(await sitDown(at, nine)).toEqual({ ok: true });
  return { deskId, locationId, clerkId };
}

const stateOf = (id: string) => db.visit.findUniqueOrThrow({ where: { id } });

describe("the end of a day", () => {
  test("closes what is open, and knows who did not come", async () => {
    // What other tests left open.
    await closeDays(nine);
    const [served, missed] = [await booked(), await booked(20)];
    const [waiting, atDesk] = [await walkIn(), await arrived(served)];
    const { deskId, clerkId } = await seated();
    await callVisit({ deskId, locationId, clerkId, visitId: atDesk }, nine);
    await stepVisit({ visitId: atDesk, locationId, clerkId, step: "start" }, nine);
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
    expect(await callVisit({ deskId, locationId, clerkId }, midnight)).toMatchObject({ ok: false });
    expect(await closeDays(midnight)).toBe(0);
    expect(await findBreaches()).toEqual([]);
  });

  test("knows that somebody did not come who has booked anew since, also in the list of that day", async () => {
    const missed = await booked();
    await walkIn();
    await db.appointment.update({ where: { id: missed }, data: { status: "ended" } });
    const place = { id: locationId, timeZone: "Europe/Amsterdam" };
    const { rows } = await findLiveDay(place, nine.plus({ hours: 1 }));
    expect(rows.find(({ appointmentId }) => appointmentId === missed)).toMatchObject({ state: "no_show" });
    await closeDays(nine.plus({ days: 1 }));
    expect(await db.visit.findUniqueOrThrow({ where: { appointmentId: missed } })).toMatchObject({ status: "no_show" });
  });

  test("frees the desks that nobody left in the evening", async () => {
    const evening = nine.set({ hour: 20 });
    const { id, name } = clerk();
    const at = { deskId: deskIds[0] ?? "", locationId, services: ["BIO" as const], clerk: { id, name } };
    await sitDown(at, evening);
    await closeDays(evening.plus({ minutes: 30 }));
    expect(await db.deskShift.count({ where: { deskId: at.deskId } })).toBe(1);
    await closeDays(evening.plus({ hours: 5 }));
    expect(await db.deskShift.count({ where: { deskId: at.deskId } })).toBe(0);
  });

  test("says nothing of days on which nobody was checked in", async () => {
    const appointmentId = await booked();
    await closeDays(nine.plus({ days: 1 }));
    expect(await db.visit.count({ where: { appointmentId } })).toBe(0);
  });
});
