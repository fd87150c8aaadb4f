import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { at, edit, findBooked, nextVNumber, planNow } from "@/lib/testing/plan-ground";
import { callVisit } from "@/lib/visit/call-visit";
import { admitWalkIn, checkIn } from "@/lib/visit/check-in";
import { sitDown } from "@/lib/visit/desk-shift";
import { finishVisit } from "@/lib/visit/finish-visit";
import { markMissed } from "@/lib/visit/mark-missed";
import { stepVisit } from "@/lib/visit/step-visit";
import { findOutOfStock } from "./find-out-of-stock";
import { stockLeft } from "./stock-left.sql";

const nine = at("2027-03-10T09:00");

async function createPlace(): Promise<string> {
  const { id } = await createLocation();
  await createSession({ locationId: id, startsAt: nine.toISO() ?? "", slots: 6, capacity: 60 });
  return id;
}

const counted = (locationId: string, count: number) =>
  ({ kind: "stock_counted", locationId, service: "VAA", count }) as const;

const sticker = (locationId: string, persons = 1) =>
  createAppointment(
    { locationId, startsAt: nine, services: ["VAA"], vNumbers: Array.from({ length: persons }, nextVNumber) },
    planNow,
  );

test("stock is used up by whoever was served, also without an appointment, and not by who did not come", async () => {
  const here = await createPlace();
  const counting = nine.minus({ hours: 1 });
  const keys = [await sticker(here), await sticker(here, 2), await sticker(here)];
  await edit([counted(here, 10)], counting);
  const clerk = { id: randomUUID(), name: "Kim Clerk" };
  await addDesks({ locationId: here, count: 1, services: ["VAA"] }, clerk);
  const { id: deskId } = await db.desk.findFirstOrThrow({ where: { locationId: here } });
  await sitDown({ deskId, locationId: here, services: ["VAA"], clerk }, nine);
  const left = async () => (await stockLeft(nine.toJSDate())).find(({ locationId }) => locationId === here)?.left;
  expect(await left()).toBe(6);

  const outcomes = ["served", "not_found"] as const;
  for (const [index, outcome] of outcomes.entries()) {
    const { id: appointmentId } = await findBooked(keys[index] ?? "");
    const inside = await checkIn({ appointmentId, locationId: here }, nine);
    if (!inside.ok) throw new Error(inside.reason);
    await helpAtDesk(inside.visitId, outcome);
  }
  // One has one, two went without, the last one has not come yet.
  expect(await left()).toBe(8);
  const missing = await findBooked(keys[2] ?? "");
  await markMissed({ locationId: here, appointmentIds: [missing.id], clerk }, nine.plus({ hours: 2 }));
  expect(await left()).toBe(9);

  const walkIn = { locationId: here, services: ["VAA" as const], persons: 2, name: null, hasPriority: false };
  const [served, gone] = [await admitWalkIn(walkIn, nine), await admitWalkIn(walkIn, nine)];
  expect(await left()).toBe(5);
  await stepVisit({ visitId: gone.visitId, locationId: here, clerk, step: "leave" }, nine);
  await helpAtDesk(served.visitId, "served");
  expect(await left()).toBe(7);
  await edit([counted(here, 0)], nine.plus({ minutes: 5 }));
  expect(await findOutOfStock(here, nine.plus({ minutes: 5 }))).toEqual(new Set(["VAA"]));

  async function helpAtDesk(visitId: string, outcome: "served" | "not_found") {
    const desk = { visitId, locationId: here, clerk };
    await callVisit({ deskId, ...desk }, nine);
    await stepVisit({ ...desk, step: "start" }, nine);
    const people = await db.participant.findMany({ where: { appointment: { visit: { id: visitId } } } });
    const noted = people.map(({ id }) => ({ participantId: id, service: "VAA", outcome }));
    expect(await finishVisit({ visitId, locationId: here, clerk, outcomes: noted }, nine)).toEqual({ ok: true });
  }
});
