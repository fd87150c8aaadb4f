import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { openStarts } from "@/lib/availability/open-starts";
import { readAll, readOn } from "@/lib/availability/read-snapshot";
import { db } from "@/lib/db/client";
import { whyHidden } from "@/lib/figures/why-hidden";
import { findLocations } from "@/lib/location/find-locations";
import { commitProposal } from "@/lib/plan/commit-proposal";
import type { PlanChange } from "@/lib/plan/schema";
import { createAppointment, createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { at, edit, findBooked, nextVNumber, planNow, planner, propose } from "@/lib/testing/plan-ground";
import { findBreaches } from "@/lib/verify/find-breaches";
import { findTimes } from "@/lib/worklist/find-times";

const day = "2027-03-10";

/** A location with a morning of six times for sixty people each. */
async function createRoomyPlace(given: Parameters<typeof createLocation>[0] = {}): Promise<string> {
  const { id } = await createLocation(given);
  await createSession({ locationId: id, startsAt: at(`${day}T09:00`).toISO() ?? "", slots: 6, capacity: 60 });
  return id;
}

const counted = (locationId: string, count: number): PlanChange => ({
  kind: "stock_counted",
  locationId,
  service: "VAA",
  count,
});

const sticker = (locationId: string, time = "09:00", persons = 1) =>
  createAppointment(
    {
      locationId,
      startsAt: at(`${day}T${time}`),
      services: ["VAA"],
      vNumbers: Array.from({ length: persons }, nextVNumber),
    },
    planNow,
  );

async function startsFor(locationId: string, persons: number, services: "VAA"[] | "BIO"[] = ["VAA"]): Promise<number> {
  const place = (await readAll(planNow, 1)).places.get(locationId);
  return place ? openStarts(place, { services, minutes: [10], persons }, planNow.toMillis()).length : 0;
}

describe("what a service uses up", () => {
  test("fifty rivals for ten have exactly ten, and everybody else hears why", async () => {
    const locationId = await createRoomyPlace();
    await edit([counted(locationId, 10)], planNow);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        holdPlaces(
          holdRequest({ locationId, startsAt: at(`${day}T09:${index % 2 === 0 ? "00" : "20"}`), services: ["VAA"] }),
          planNow,
        ),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.reason)))).toEqual(
      new Set(["ok", "out_of_stock"]),
    );
    expect(await startsFor(locationId, 1)).toBe(0);
    // What uses nothing up goes on.
    expect(await startsFor(locationId, 1, ["BIO"])).toBe(6);
    expect(await findBreaches()).toEqual([]);
  });

  test("what somebody gives up is there for the next, and a party sees only what suffices for all of it", async () => {
    const locationId = await createRoomyPlace();
    await edit([counted(locationId, 3)], planNow);
    const first = await sticker(locationId, "09:00", 2);
    expect([await startsFor(locationId, 1), await startsFor(locationId, 2)]).toEqual([6, 0]);
    const refused = await holdPlaces(
      holdRequest({ locationId, startsAt: at(`${day}T09:00`), services: ["VAA"], persons: 2 }),
      planNow,
    );
    expect(refused).toEqual({ ok: false, reason: "out_of_stock" });

    const before = await readAll(planNow, 1);
    expect((await cancelAppointment({ manageKey: first, version: 2 }, planNow)).ok).toBe(true);
    const after = await readOn(before, planNow);
    expect(after.places.get(locationId)?.stockLeft).toEqual({ VAA: 3 });
    expect(after.version).toBe(before.version + 1);
    expect(await startsFor(locationId, 3)).toBeGreaterThan(0);
  });

  test("whoever is booked moves within the location, and elsewhere only where there is enough", async () => {
    const [here, there] = [await createRoomyPlace(), await createRoomyPlace()];
    const manageKey = await sticker(here);
    await edit([counted(here, 1), counted(there, 0)], planNow);
    const moved = { manageKey, version: 2, locationId: here, startsAt: at(`${day}T09:30`) };
    expect(await moveAppointment(moved, planNow)).toEqual({ ok: true });
    expect(await moveAppointment({ ...moved, version: 3, locationId: there }, planNow)).toEqual({
      ok: false,
      reason: "out_of_stock",
    });
    await edit([{ kind: "stock_ended", locationId: there, service: "VAA" }], planNow);
    expect(await moveAppointment({ ...moved, version: 3, locationId: there }, planNow)).toEqual({ ok: true });
    expect(await startsFor(here, 1)).toBe(6);
  });

  test("why a time is hidden names it", async () => {
    const locationId = await createRoomyPlace();
    await edit([counted(locationId, 1)], planNow);
    const location = (await findLocations(planNow)).find(({ id }) => id === locationId);
    if (!location) throw new Error("The location is not there.");
    const sought = { services: ["VAA" as const], persons: 2, startsAt: at(`${day}T09:00`) };
    expect(await whyHidden(location, sought, planNow)).toEqual([{ rule: "out_of_stock", service: "VAA", left: 1 }]);
  });
});

describe("counting less than is booked", () => {
  test("shows those who come last, and does for each what is chosen", async () => {
    // Those of other tests would have room.
    await db.location.updateMany({ data: { active: false } });
    const [here, near] = [await createRoomyPlace({ latitude: 10 }), await createRoomyPlace({ latitude: 10.1 })];
    const keys = [];
    for (const time of ["09:00", "09:10", "09:20", "09:30", "09:40"]) keys.push(await sticker(here, time));
    await edit([counted(near, 1)], planNow);
    const ids = await Promise.all(keys.map(async (key) => (await findBooked(key)).id));

    const proposal = await propose([counted(here, 1)], planNow);
    expect(proposal.impact.stocks).toMatchObject([{ before: null, after: 1, needed: 5 }]);
    expect(proposal.impact.affected.map(({ appointmentId }) => appointmentId)).toEqual(ids.slice(1));
    // The one sticker near by is offered to one of them only.
    expect(proposal.impact.affected.map(({ target }) => target?.locationId ?? null)).toEqual([near, null, null, null]);

    const choice = {
      sameDay: "move" as const,
      others: "move" as const,
      appointments: { [ids[2] ?? ""]: "keep" as const, [ids[3] ?? ""]: "cancel" as const },
    };
    const { id: proposalId, fingerprint } = proposal;
    const done = await commitProposal({ proposalId, fingerprint, choice, author: planner }, planNow);
    expect(done).toMatchObject({ ok: true, outcome: { moved: 1, kept: 1, cancelled: 1, worklist: 1 } });
    const [first, second, third, fourth, fifth] = await Promise.all(keys.map(findBooked));
    expect(first).toMatchObject({ orphanedAt: null, locationId: here });
    expect(second).toMatchObject({ orphanedAt: null, locationId: near });
    expect(third).toMatchObject({ orphanedAt: null, status: "booked" });
    expect(third?.slots).toHaveLength(1);
    expect(fourth).toMatchObject({ status: "cancelled" });
    expect(fourth?.slots).toHaveLength(0);
    expect(fifth?.orphanedAt).not.toBeNull();
    expect(await findBreaches()).toEqual([]);
  });

  test("a time elsewhere that is taken before it is made stops only an edit that sends somebody there", async () => {
    await db.location.updateMany({ data: { active: false } });
    const [here, near] = [await createRoomyPlace({ latitude: 10 }), await createRoomyPlace({ latitude: 10.1 })];
    await sticker(here);
    await edit([counted(near, 1)], planNow);
    const { id: proposalId, fingerprint, impact } = await propose([counted(here, 0)], planNow);
    expect(impact.affected[0]?.target?.locationId).toBe(near);
    await sticker(near);
    const commit = (others: "move" | "worklist") =>
      commitProposal({ proposalId, fingerprint, choice: { sameDay: "move", others }, author: planner }, planNow);
    expect(await commit("move")).toEqual({ ok: false, reason: "changed_meanwhile" });
    expect(await commit("worklist")).toMatchObject({ ok: true, outcome: { worklist: 1 } });
  });

  test("whoever waits for one comes before new people, and has their own time back when there is enough", async () => {
    const here = await createRoomyPlace();
    const keys = [await sticker(here, "09:00"), await sticker(here, "09:10")];
    await edit([counted(here, 1)], planNow);
    const waiting = await findBooked(keys[1] ?? "");
    expect(waiting.orphanedAt).not.toBeNull();
    const visit = {
      ...{ startsAt: at(`${day}T09:10`), endsAt: at(`${day}T09:20`), services: ["VAA" as const] },
      ...{ persons: 1, isTied: false, place: { id: here } },
    };
    expect((await findTimes(visit, {}, planNow))?.here).toEqual([]);
    // A place that comes free is no sticker.
    await createSession({ locationId: here, startsAt: at(`${day}T13:00`).toISO() ?? "", slots: 2 });
    expect(await startsFor(here, 1)).toBe(0);

    // One cancels: what that frees is for whoever waits, not for somebody new.
    await cancelAppointment({ manageKey: keys[0] ?? "", version: 2 }, planNow);
    expect(await startsFor(here, 1)).toBe(0);
    const late = await holdPlaces(
      holdRequest({ locationId: here, startsAt: at(`${day}T09:00`), services: ["VAA"] }),
      planNow,
    );
    expect(late).toEqual({ ok: false, reason: "out_of_stock" });
    expect((await findTimes(visit, {}, planNow))?.here).not.toEqual([]);

    const { impact, outcome } = await edit([counted(here, 5)], planNow);
    expect(impact.stocks).toMatchObject([{ after: 5, seatedAgain: 1 }]);
    expect(outcome).toMatchObject({ seatedAgain: 1 });
    expect(await findBooked(keys[1] ?? "")).toMatchObject({ orphanedAt: null, startsAt: waiting.startsAt });
    expect(await startsFor(here, 4)).toBeGreaterThan(0);
    expect(await startsFor(here, 5)).toBe(0);
  });

  test("can be undone, but not when somebody has counted since", async () => {
    const here = await createRoomyPlace();
    const first = await edit([counted(here, 7)], planNow);
    const second = await edit([counted(here, 3)], planNow.plus({ minutes: 1 }));
    const undo = (proposalId: string) => propose([{ kind: "edit_undone", proposalId }], planNow.plus({ minutes: 2 }));
    await expect(undo(first.proposalId)).rejects.toThrow("changed_since");
    await edit([{ kind: "edit_undone", proposalId: second.proposalId }], planNow.plus({ minutes: 2 }));
    expect(await db.stock.findMany({ where: { locationId: here } })).toMatchObject([
      { count: 7, countedAt: planNow.toJSDate() },
    ]);
  });

  test("refuses what is not done there", async () => {
    const { id } = await createLocation({ services: ["BIO"] });
    await expect(propose([counted(id, 3)], planNow)).rejects.toThrow("service_not_offered");
    await expect(propose([counted(randomUUID(), 3)], planNow)).rejects.toThrow("location_not_there");
    await expect(propose([{ kind: "stock_ended", locationId: id, service: "BIO" }], planNow)).rejects.toThrow(
      "nothing_changes",
    );
  });
});

test("while people book, counting leaves nobody who is booked without a share, a decision or the worklist", async () => {
  const here = await createRoomyPlace();
  await edit([counted(here, 40)], planNow);
  for (let booked = 0; booked < 10; booked++) await sticker(here, "09:00");
  const { id: proposalId, fingerprint } = await propose([counted(here, 25)], planNow);
  const commit = commitProposal(
    { proposalId, fingerprint, choice: { sameDay: "worklist", others: "worklist" }, author: planner },
    planNow,
  );
  const bookings = Promise.allSettled(Array.from({ length: 30 }, () => sticker(here, "09:20")));
  const [done] = await Promise.all([commit, bookings]);
  const booked = await db.appointment.findMany({ where: { locationId: here, status: "booked" } });
  const served = booked.filter(({ orphanedAt }) => orphanedAt === null).length;
  const stock = await db.stock.findFirstOrThrow({ where: { locationId: here } });
  expect(served).toBeLessThanOrEqual(stock.count);
  expect(done.ok ? stock.count : 40).toBe(stock.count);
  expect(await findBreaches()).toEqual([]);
});
