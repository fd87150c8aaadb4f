import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { findHold } from "./find-hold";
import { type HoldOutcome, type HoldRequest, holdPlaces } from "./hold-places";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const nine = "2027-03-01T08:00:00Z";
const startsAt = DateTime.fromISO(nine);

const winners = (outcomes: HoldOutcome[]) => outcomes.filter((outcome) => outcome.ok);
const reasons = (outcomes: HoldOutcome[]) => [...new Set(outcomes.flatMap((o) => (o.ok ? [] : [o.reason])))];

/** As many requests at once as `rivals`, each from another person. */
const race = (rivals: number, request: Parameters<typeof holdRequest>[0]) =>
  Promise.all(Array.from({ length: rivals }, () => holdPlaces(holdRequest(request), now)));

describe("holdPlaces under rivals", () => {
  test("gives two hundred rivals for one place exactly one hold", async () => {
    const { id: locationId } = await createLocation();
    await createSession({ locationId, startsAt: nine, slots: 1 });

    const outcomes = await race(200, { locationId, startsAt });

    expect(winners(outcomes)).toHaveLength(1);
    expect(reasons(outcomes)).toEqual(["slot_taken"]);
    expect(await findBreaches()).toEqual([]);
  });

  test("gives two hundred rivals for the last pair of consecutive slots exactly one hold", async () => {
    const { id: locationId } = await createLocation();
    const sessionId = await createSession({ locationId, startsAt: nine, slots: 2 });

    const outcomes = await race(200, { locationId, startsAt, persons: 2 });

    expect(winners(outcomes)).toHaveLength(1);
    expect(await db.slot.findMany({ where: { sessionId }, select: { taken: true } })).toEqual([
      { taken: 1 },
      { taken: 1 },
    ]);
  });

  test("never oversells when pairs overlap from both sides", async () => {
    const { id: locationId } = await createLocation();
    await createSession({ locationId, startsAt: nine, slots: 5, capacity: 2 });
    const starts = [0, 10, 20, 30].map((minutes) => startsAt.plus({ minutes }));

    const outcomes = (
      await Promise.all(starts.map((start) => race(25, { locationId, startsAt: start, persons: 2 })))
    ).flat();

    expect(winners(outcomes).length).toBeGreaterThanOrEqual(3);
    expect(winners(outcomes).length).toBeLessThanOrEqual(5);
    expect(await findBreaches()).toEqual([]);
  });

  test.each([1, 5, 20])(
    "makes one hold of twenty identical requests at once where %i places are free",
    async (capacity) => {
      const { id: locationId } = await createLocation();
      await createSession({ locationId, startsAt: nine, slots: 1, capacity });
      const request = holdRequest({ locationId, startsAt });

      const outcomes = await Promise.all(Array.from({ length: 20 }, () => holdPlaces(request, now)));

      expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.manageKey)).size).toBe(1);
      expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
      expect(await db.appointment.count({ where: { locationId } })).toBe(1);
      expect(await findBreaches()).toEqual([]);
    },
  );
});

describe("holdPlaces", () => {
  test("refuses another request under the same idempotency key", async () => {
    const { id: locationId } = await createLocation();
    await createSession({ locationId, startsAt: nine, slots: 3 });
    const request = holdRequest({ locationId, startsAt });
    await holdPlaces(request, now);

    const other: HoldRequest = { ...request, startsAt: startsAt.plus({ minutes: 10 }) };

    expect(await holdPlaces(other, now)).toEqual({ ok: false, reason: "key_reused" });
  });

  test("takes the place of a hold whose time is over, without anybody sweeping it first", async () => {
    const { id: locationId } = await createLocation();
    await createSession({ locationId, startsAt: nine, slots: 1 });
    await holdPlaces(holdRequest({ locationId, startsAt }), now);

    expect(
      await holdPlaces(holdRequest({ locationId, startsAt }), now.plus({ minutes: 9, seconds: 59 })),
    ).toMatchObject({ ok: false });
    expect(await holdPlaces(holdRequest({ locationId, startsAt }), now.plus({ minutes: 10 }))).toMatchObject({
      ok: true,
    });
    expect(await findBreaches()).toEqual([]);
  });

  test("does not let a visit run past the end of its session", async () => {
    const { id: locationId } = await createLocation();
    await createSession({ locationId, startsAt: nine, slots: 3 });
    const last = startsAt.plus({ minutes: 20 });

    expect(await holdPlaces(holdRequest({ locationId, startsAt: last, persons: 3 }), now)).toEqual({
      ok: false,
      reason: "slot_taken",
    });
    expect(await holdPlaces(holdRequest({ locationId, startsAt: last, extraTime: true }), now)).toEqual({
      ok: false,
      reason: "slot_taken",
    });
    expect(await holdPlaces(holdRequest({ locationId, startsAt: last }), now)).toMatchObject({ ok: true });
  });

  test("needs one session that does every service asked for", async () => {
    const { id: locationId } = await createLocation();
    await createSession({ locationId, startsAt: nine, slots: 4, services: ["BIO"] });
    await createSession({ locationId, startsAt: nine, slots: 4, services: ["VAA"] });
    const both = { locationId, startsAt, services: ["BIO" as const, "VAA" as const] };

    expect(await holdPlaces(holdRequest(both), now)).toEqual({ ok: false, reason: "not_offered" });
    await createSession({ locationId, startsAt: nine, slots: 4, services: ["BIO", "VAA"] });
    expect(await holdPlaces(holdRequest(both), now)).toMatchObject({ ok: true });
  });

  test("tries the session that was released first, then the next", async () => {
    const { id: locationId } = await createLocation();
    const later = await createSession({ locationId, startsAt: nine, slots: 1, releasesAt: "2027-02-20T08:00:00Z" });
    const first = await createSession({ locationId, startsAt: nine, slots: 1, releasesAt: "2027-02-10T08:00:00Z" });
    await createSession({ locationId, startsAt: nine, slots: 1, releasesAt: "2027-03-01T07:00:00Z" });

    const outcomes = [];
    for (let times = 0; times < 3; times++) outcomes.push(await holdPlaces(holdRequest({ locationId, startsAt }), now));

    expect(outcomes.map((outcome) => outcome.ok || outcome.reason)).toEqual([true, true, "slot_taken"]);
    const held = await db.appointment.findMany({ where: { locationId }, orderBy: { createdAt: "asc" } });
    expect(held.map((appointment) => appointment.sessionId)).toEqual([first, later]);
  });

  test("refuses what is not released, too soon, beyond the horizon, closed, for staff, or not there", async () => {
    const { id: locationId } = await createLocation({ leadMinutes: 60, horizonDays: 30 });
    const at = async (iso: string, given: Partial<Parameters<typeof createSession>[0]> = {}) => {
      await createSession({ locationId, startsAt: iso, slots: 1, ...given });
      return holdPlaces(holdRequest({ locationId, startsAt: DateTime.fromISO(iso) }), now);
    };
    await db.closure.create({
      data: {
        locationId,
        startsOn: new Date("2027-03-10"),
        endsOn: new Date("2027-03-11"),
        reason: { nl: "Verhuizing" },
      },
    });

    expect(await at("2027-03-05T08:00:00Z", { releasesAt: "2027-03-02T08:00:00Z" })).toEqual({
      ok: false,
      reason: "not_released",
    });
    expect(await at("2027-03-01T06:59:00Z")).toEqual({ ok: false, reason: "too_soon" });
    expect(await at("2027-04-01T08:00:00Z")).toEqual({ ok: false, reason: "not_released" });
    expect(await at("2027-03-11T08:00:00Z")).toEqual({ ok: false, reason: "not_offered" });
    expect(await at("2027-03-06T08:00:00Z", { channel: "staff" })).toEqual({ ok: false, reason: "not_offered" });
    expect(await holdPlaces(holdRequest({ locationId, startsAt: startsAt.plus({ days: 8 }) }), now)).toEqual({
      ok: false,
      reason: "not_offered",
    });
    expect(await at("2027-03-31T08:00:00Z")).toMatchObject({ ok: true });
  });

  test("holds adjacent appointments for a family of nine, all or none", async () => {
    const { id: locationId } = await createLocation();
    await createSession({ locationId, startsAt: nine, slots: 6 });

    // Five and four people for documents: 30 and 25 minutes, so three slots each.
    const hold = await holdPlaces(holdRequest({ locationId, startsAt, persons: 9 }), now);
    const found = hold.ok ? await findHold(hold.manageKey, now) : null;

    expect(found?.groups.map((group) => [group.startsAt.toUTC().toFormat("HH:mm"), group.persons])).toEqual([
      ["08:00", 5],
      ["08:30", 4],
    ]);
    expect(found?.persons).toBe(9);
    expect(await holdPlaces(holdRequest({ locationId, startsAt, persons: 9 }), now)).toEqual({
      ok: false,
      reason: "slot_taken",
    });
    expect(await findBreaches()).toEqual([]);
  });
});
