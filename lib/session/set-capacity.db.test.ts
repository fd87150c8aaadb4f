import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import { createAppointment, createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { cutSession, setCapacity } from "./set-capacity";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const nine = "2027-03-03T08:00:00Z";
const startsAt = DateTime.fromISO(nine);

let numbers = 1_000_000_000;
const book = (locationId: string, at: DateTime, when = now) =>
  createAppointment({ locationId, startsAt: at, vNumbers: [String(numbers++)] }, when);
const capacities = async (sessionId: string) =>
  (await db.slot.findMany({ where: { sessionId }, orderBy: { startsAt: "asc" } })).map((slot) => slot.capacity);

describe("setCapacity", () => {
  test("changes only the slots that start within the half-open stretch", async () => {
    const { id: locationId } = await createLocation();
    const sessionId = await createSession({ locationId, startsAt: nine, slots: 4, capacity: 2 });

    const outcome = await setCapacity(
      { sessionId, from: startsAt.plus({ minutes: 10 }), until: startsAt.plus({ minutes: 30 }), capacity: 5 },
      now,
    );

    expect(outcome).toEqual({ ok: true, orphaned: [] });
    expect(await capacities(sessionId)).toEqual([2, 5, 5, 2]);
  });

  test("orphans what was booked last, and seats it again when the places return", async () => {
    const { id: locationId } = await createLocation();
    const sessionId = await createSession({ locationId, startsAt: nine, slots: 1, capacity: 3 });
    const manageKeys = [];
    for (const minutes of [2, 0, 1]) manageKeys.push(await book(locationId, startsAt, now.plus({ minutes })));
    const idOf = async (manageKey = "") => (await db.appointment.findUniqueOrThrow({ where: { manageKey } })).id;

    const cut = await setCapacity({ sessionId, capacity: 1 }, now.plus({ hours: 1 }));

    expect(cut).toEqual({ ok: true, orphaned: [await idOf(manageKeys[0]), await idOf(manageKeys[2])] });
    expect(await findBreaches()).toEqual([]);
    await setCapacity({ sessionId, capacity: 2 }, now.plus({ hours: 2 }));
    expect(await db.appointment.count({ where: { sessionId, orphanedAt: { not: null } } })).toBe(1);
    expect(await db.appointment.findUnique({ where: { manageKey: manageKeys[2] } })).toMatchObject({
      orphanedAt: null,
    });
    expect(await findBreaches()).toEqual([]);
  });

  test("says when there is no such session, and throws on a negative capacity", async () => {
    const { id: locationId } = await createLocation();
    const sessionId = await createSession({ locationId, startsAt: nine, slots: 1, capacity: 3 });

    expect(await setCapacity({ sessionId: randomUUID(), capacity: 1 }, now)).toEqual({
      ok: false,
      reason: "session_not_there",
    });
    await expect(setCapacity({ sessionId, capacity: -1 }, now)).rejects.toThrow();
    expect(await capacities(sessionId)).toEqual([3]);
  });
});

describe("cutSession", () => {
  test("against fifty claims: whoever was booked in time is an orphan, everybody else is refused", async () => {
    const { id: locationId } = await createLocation();
    const sessionId = await createSession({ locationId, startsAt: nine, slots: 10, capacity: 5 });
    for (let index = 0; index < 10; index++) await book(locationId, startsAt.plus({ minutes: index * 10 }));

    const claims = Array.from({ length: 50 }, (_, index) =>
      holdPlaces(holdRequest({ locationId, startsAt: startsAt.plus({ minutes: (index % 9) * 10 }), persons: 2 }), now),
    );
    const [cut] = await Promise.all([cutSession(sessionId, now), ...claims]);

    expect(cut.ok && cut.orphaned).toHaveLength(10);
    expect(await capacities(sessionId)).toEqual(new Array(10).fill(0));
    expect(await db.appointmentSlot.count({ where: { sessionId } })).toBe(0);
    expect(await db.appointment.count({ where: { sessionId, status: "held" } })).toBe(0);
    expect(await db.appointment.count({ where: { sessionId, status: "booked", orphanedAt: { not: null } } })).toBe(10);
    expect(await holdPlaces(holdRequest({ locationId, startsAt }), now)).toEqual({ ok: false, reason: "slot_taken" });
    expect(await findBreaches()).toEqual([]);
  });
});
