import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { createAppointment, createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { cancelAppointment } from "./cancel-appointment";
import { findAppointment } from "./find-appointment";
import { holdPlaces } from "./hold-places";
import { moveAppointment } from "./move-appointment";
import { sweepHolds } from "./sweep-holds";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const nine = "2027-03-01T08:00:00Z";
const startsAt = DateTime.fromISO(nine);
const at = (minutes: number) => startsAt.plus({ minutes });

let last = 0;
const vNumber = () => String(4_000_000_000 + ++last);

async function createPlace(slots: number, capacity: number) {
  const { id: locationId } = await createLocation();
  return { locationId, sessionId: await createSession({ locationId, startsAt: nine, slots, capacity }) };
}

/** Sets the capacity of the slots that start in [from, until) minutes; returns how many appointments were orphaned. */
async function setCapacity(
  sessionId: string,
  [from, until]: [number, number],
  capacity: number,
  when = now,
): Promise<number> {
  const orphaned = await rows(sql`
    select set_capacity(${sessionId}, ${at(from).toJSDate()}, ${at(until).toJSDate()}, ${capacity}, ${when.toJSDate()})`);
  return orphaned.length;
}

const orphanOrder = async (keys: string[]) =>
  Promise.all(keys.map(async (key) => (await findAppointment(key, now))?.orphaned));

describe("set_capacity", () => {
  test("orphans the latest booked first, loses nobody, and seats them again in the order they were booked", async () => {
    const { locationId, sessionId } = await createPlace(1, 3);
    const keys: string[] = [];
    for (let n = 0; n < 3; n++) {
      keys.push(await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now.plus({ minutes: n })));
    }

    expect(await setCapacity(sessionId, [0, 10], 1)).toBe(2);
    expect(await orphanOrder(keys)).toEqual([false, true, true]);
    expect(await db.appointment.count({ where: { locationId, status: "booked" } })).toBe(3);
    expect(await findBreaches()).toEqual([]);

    expect(await setCapacity(sessionId, [0, 10], 2)).toBe(0);
    expect(await orphanOrder(keys)).toEqual([false, false, true]);
    expect(await findBreaches()).toEqual([]);
  });

  test("lets places at rest and holds give way before anybody who is booked", async () => {
    const { locationId, sessionId } = await createPlace(1, 3);
    const cancelled = await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now);
    await cancelAppointment({ manageKey: cancelled, version: 2 }, now);
    await holdPlaces(holdRequest({ locationId, startsAt }), now);
    const booked = await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now);

    expect(await setCapacity(sessionId, [0, 10], 1)).toBe(0);
    expect(await orphanOrder([booked])).toEqual([false]);
    expect(await setCapacity(sessionId, [0, 10], 0)).toBe(1);
    expect(await findBreaches()).toEqual([]);
  });

  test("gives a place that returns to the orphan before the public", async () => {
    const { locationId, sessionId } = await createPlace(1, 2);
    const first = await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now);
    const second = await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now.plus({ minutes: 1 }));
    await setCapacity(sessionId, [0, 10], 1);

    await cancelAppointment({ manageKey: first, version: 2 }, now);
    await sweepHolds(now.plus({ minutes: 6 }));

    expect(await orphanOrder([second])).toEqual([false]);
    expect(await holdPlaces(holdRequest({ locationId, startsAt }), now.plus({ minutes: 6 }))).toEqual({
      ok: false,
      reason: "slot_taken",
    });
    expect(await findBreaches()).toEqual([]);
  });

  test("gives up all slots of a long visit when one of them is cut, and an orphan can move", async () => {
    const { locationId, sessionId } = await createPlace(4, 1);
    const manageKey = await createAppointment({ locationId, startsAt, vNumbers: [vNumber(), vNumber()] }, now);

    expect(await setCapacity(sessionId, [10, 20], 0)).toBe(1);
    const slots = await db.slot.findMany({ where: { sessionId }, orderBy: { startsAt: "asc" } });
    expect(slots.map((slot) => [slot.capacity, slot.taken])).toEqual([
      [1, 0],
      [0, 0],
      [1, 0],
      [1, 0],
    ]);

    const version = (await findAppointment(manageKey, now))?.version ?? 0;
    expect(await moveAppointment({ manageKey, version, locationId, startsAt: at(20) }, now)).toEqual({ ok: true });
    expect(await orphanOrder([manageKey])).toEqual([false]);
    expect(await findBreaches()).toEqual([]);
  });

  test("races a hundred claims, moves and cancellations and loses nobody", async () => {
    for (let round = 0; round < 5; round++) {
      const { locationId, sessionId } = await createPlace(10, 6);
      const keys = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          createAppointment({ locationId, startsAt: at(10 * (n % 10)), vNumbers: [vNumber()] }, now),
        ),
      );
      const booking = Array.from({ length: 60 }, (_, n) =>
        createAppointment({ locationId, startsAt: at(10 * (n % 9)), vNumbers: [vNumber(), vNumber()] }, now).catch(
          () => null,
        ),
      );
      const moving = keys
        .slice(0, 10)
        .map((manageKey, n) =>
          moveAppointment({ manageKey, version: 2, locationId, startsAt: at(10 * ((n + 5) % 10)) }, now),
        );
      const cancelling = keys.slice(10, 15).map((manageKey) => cancelAppointment({ manageKey, version: 2 }, now));
      const cutting = [1, 0, 3, 2].map((capacity, n) => setCapacity(sessionId, [20 * n, 20 * n + 40], capacity));

      const [booked] = await Promise.all([
        Promise.all(booking),
        Promise.all(moving),
        Promise.all(cancelling),
        Promise.all(cutting),
      ]);

      const standing = await db.appointment.count({ where: { locationId, status: "booked" } });
      const cancelled = await db.appointment.count({ where: { locationId, status: "cancelled" } });
      expect(standing + cancelled).toBe(20 + booked.filter(Boolean).length);
      expect(await findBreaches()).toEqual([]);
    }
  });
});
