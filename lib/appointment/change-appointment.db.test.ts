import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createAppointment, createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { cancelAppointment } from "./cancel-appointment";
import { extendHold } from "./extend-hold";
import { findAppointment } from "./find-appointment";
import { findHold } from "./find-hold";
import { holdPlaces } from "./hold-places";
import { moveAppointment } from "./move-appointment";
import { releaseHold } from "./release-hold";
import { takePersonOut } from "./take-person-out";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const nine = "2027-03-01T08:00:00Z";
const startsAt = DateTime.fromISO(nine);
const at = (minutes: number) => startsAt.plus({ minutes });

async function createPlace(slots = 12, capacity = 1) {
  const { id: locationId } = await createLocation();
  const sessionId = await createSession({ locationId, startsAt: nine, slots, capacity });
  const taken = async () =>
    (await db.slot.findMany({ where: { sessionId }, orderBy: { startsAt: "asc" } })).map((slot) => slot.taken);
  return { locationId, sessionId, taken };
}

let last = 0;
const vNumber = () => String(2_000_000_000 + ++last);
const version = async (manageKey: string) => (await findAppointment(manageKey, now))?.version ?? 0;
const tryHold = (locationId: string, minutes: number, when: DateTime) =>
  holdPlaces(holdRequest({ locationId, startsAt: at(minutes) }), when);

describe("moveAppointment", () => {
  test("takes the new time, keeps the code, and lets the old place rest before the public sees it", async () => {
    const { locationId, taken } = await createPlace(3);
    const manageKey = await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now);
    const before = await findAppointment(manageKey, now);

    expect(
      await moveAppointment({ manageKey, version: before?.version ?? 0, locationId, startsAt: at(20) }, now),
    ).toEqual({ ok: true });

    const after = await findAppointment(manageKey, now);
    expect(after?.code).toBe(before?.code);
    expect(after?.startsAt.toMillis()).toBe(at(20).toMillis());
    expect(await taken()).toEqual([1, 0, 1]);
    expect(await tryHold(locationId, 0, now.plus({ seconds: 29 }))).toEqual({ ok: false, reason: "slot_taken" });
    expect(await tryHold(locationId, 0, now.plus({ seconds: 301 }))).toMatchObject({ ok: true });
    expect(await findBreaches()).toEqual([]);
  });

  test("leaves the appointment as it was when the new time is taken, is the same, or somebody changed it", async () => {
    const { locationId } = await createPlace(3);
    const manageKey = await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now);
    await createAppointment({ locationId, startsAt: at(10), vNumbers: [vNumber()] }, now);
    const seen = await version(manageKey);
    const move = (minutes: number, given = seen) =>
      moveAppointment({ manageKey, version: given, locationId, startsAt: at(minutes) }, now);

    expect(await move(10)).toEqual({ ok: false, reason: "slot_taken" });
    expect(await move(0)).toEqual({ ok: false, reason: "same_time" });
    expect(await move(20, seen - 1)).toEqual({ ok: false, reason: "changed_meanwhile" });
    expect((await findAppointment(manageKey, now))?.startsAt.toMillis()).toBe(+startsAt);
  });

  test("refuses from the start on, and moves to another location with other slot lengths", async () => {
    const { locationId } = await createPlace(3);
    const other = await createLocation();
    await createSession({ locationId: other.id, startsAt: nine, slots: 6, slotMinutes: 5 });
    const manageKey = await createAppointment({ locationId, startsAt, vNumbers: [vNumber(), vNumber()] }, now);
    const seen = await version(manageKey);

    const move = { manageKey, version: seen, locationId: other.id, startsAt: at(10) };
    expect(await moveAppointment(move, startsAt)).toEqual({ ok: false, reason: "already_over" });
    expect(await moveAppointment(move, now)).toEqual({ ok: true });
    const { parts, slotMinutes } = await db.appointment.findUniqueOrThrow({ where: { manageKey } });
    expect({ parts, slotMinutes }).toEqual({ parts: 3, slotMinutes: 5 });
    expect(await findBreaches()).toEqual([]);
  });

  test.each(["move first", "cancel first"])(
    "against a cancellation at the same moment, one wins (%s)",
    async (order) => {
      for (let round = 0; round < 15; round++) {
        const { locationId } = await createPlace(2);
        const manageKey = await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now);
        const seen = await version(manageKey);
        const move = () => moveAppointment({ manageKey, version: seen, locationId, startsAt: at(10) }, now);
        const cancel = () => cancelAppointment({ manageKey, version: seen }, now);

        const outcomes = await Promise.all(order === "move first" ? [move(), cancel()] : [cancel(), move()]);

        expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
        const refused = outcomes.find((outcome) => !outcome.ok);
        expect(["cancelled", "changed_meanwhile"]).toContain(refused && "reason" in refused && refused.reason);
      }
      expect(await findBreaches()).toEqual([]);
    },
  );

  test("lets a hundred people who all move to the same place have it once", async () => {
    const { locationId } = await createPlace(2, 60);
    const target = await createPlace(1, 1);
    const keys: string[] = [];
    for (let n = 0; n < 100; n++)
      keys.push(await createAppointment({ locationId, startsAt: at(n % 2 ? 10 : 0), vNumbers: [vNumber()] }, now));

    const outcomes = await Promise.all(
      keys.map((manageKey) => moveAppointment({ manageKey, version: 2, locationId: target.locationId, startsAt }, now)),
    );

    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await findBreaches()).toEqual([]);
  });
});

describe("cancelAppointment", () => {
  test("frees the person at once and the place after a rest; twice is once", async () => {
    const { locationId, taken } = await createPlace(2);
    const person = vNumber();
    const manageKey = await createAppointment({ locationId, startsAt, vNumbers: [person] }, now);
    const seen = await version(manageKey);

    expect(await cancelAppointment({ manageKey, version: seen }, now)).toEqual({ ok: true });
    expect(await cancelAppointment({ manageKey, version: seen }, now)).toEqual({ ok: true });
    expect(await taken()).toEqual([1, 0]);
    await createAppointment({ locationId, startsAt: at(10), vNumbers: [person] }, now);
    expect(await tryHold(locationId, 0, now.plus({ minutes: 6 }))).toMatchObject({ ok: true });
    expect(await findBreaches()).toEqual([]);
  });

  test("refuses what is over and what does not exist", async () => {
    const { locationId } = await createPlace(2);
    const manageKey = await createAppointment({ locationId, startsAt, vNumbers: [vNumber()] }, now);
    const seen = await version(manageKey);

    expect(await cancelAppointment({ manageKey, version: seen }, startsAt)).toEqual({
      ok: false,
      reason: "already_over",
    });
    expect(await cancelAppointment({ manageKey: "f".repeat(32), version: 1 }, now)).toEqual({
      ok: false,
      reason: "not_found",
    });
  });
});

describe("takePersonOut", () => {
  test("shortens the visit by its trailing parts and frees that person; the last one out cancels", async () => {
    const { locationId, taken } = await createPlace(4);
    const numbers = [vNumber(), vNumber(), vNumber(), vNumber()];
    // 10 + 3 × 5 minutes: three slots.
    const manageKey = await createAppointment({ locationId, startsAt, vNumbers: numbers }, now);
    const takeOut = async (position: number) => {
      const appointment = await findAppointment(manageKey, now);
      const participantId = appointment?.people[position]?.id ?? "";
      return takePersonOut({ manageKey, version: appointment?.version ?? 0, participantId }, now);
    };

    expect(await takeOut(1)).toEqual({ ok: true });
    const later = await findAppointment(manageKey, now);
    expect(later?.people.map((person) => person.name)).toEqual(["Person 1", "Person 3", "Person 4"]);
    expect(later?.endsAt.toMillis()).toBe(+at(20));
    expect(await taken()).toEqual([1, 1, 1, 0]);
    await createAppointment({ locationId, startsAt: at(30), vNumbers: [numbers[1] ?? ""] }, now);

    for (let person = 0; person < 3; person++) expect(await takeOut(0)).toEqual({ ok: true });
    expect((await findAppointment(manageKey, now))?.status).toBe("cancelled");
    expect(await takeOut(0)).toEqual({ ok: false, reason: "cancelled" });
    expect(await findBreaches()).toEqual([]);
  });

  test("against another one at the same moment, takes out exactly one", async () => {
    const { locationId } = await createPlace(4);
    const manageKey = await createAppointment(
      { locationId, startsAt, vNumbers: [vNumber(), vNumber(), vNumber()] },
      now,
    );
    const appointment = await findAppointment(manageKey, now);

    const outcomes = await Promise.all(
      (appointment?.people ?? []).map((person) =>
        takePersonOut({ manageKey, version: appointment?.version ?? 0, participantId: person.id }, now),
      ),
    );

    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await findAppointment(manageKey, now))?.persons).toBe(2);
    expect(await findBreaches()).toEqual([]);
  });
});

describe("extendHold and releaseHold", () => {
  test("keeps a hold five minutes longer, ten times and no more, and never a dead one", async () => {
    const { locationId } = await createPlace(1);
    const hold = await tryHold(locationId, 0, now);
    const key = hold.ok ? hold.manageKey : "";

    for (let times = 1; times <= 10; times++) {
      const outcome = await extendHold(key, now);
      expect(outcome.ok && outcome.expiresAt.toMillis()).toBe(+now.plus({ minutes: 10 + 5 * times }));
    }
    expect(await extendHold(key, now)).toEqual({ ok: false, reason: "no_more_extensions" });
    expect((await findHold(key, now))?.extensionsLeft).toBe(0);
    expect(await extendHold(key, now.plus({ minutes: 60 }))).toEqual({ ok: false, reason: "hold_expired" });
  });

  test("gives the places back at once, and only once", async () => {
    const { locationId, taken } = await createPlace(2);
    const hold = await holdPlaces(holdRequest({ locationId, startsAt, persons: 2 }), now);
    const key = hold.ok ? hold.manageKey : "";

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => releaseHold(key)));

    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await taken()).toEqual([0, 0]);
    expect(await findBreaches()).toEqual([]);
  });
});
