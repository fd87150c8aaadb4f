import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { bookingDetails, createLocation, createSession, holdRequest, newHolder } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";

import { confirmHold } from "./confirm-hold";
import { findOldestHold } from "./find-oldest-hold";
import { holdPlaces } from "./hold-places";
import type { Holder } from "./holder";
import { releaseHold } from "./release-hold";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const startsAt = DateTime.fromISO("2027-03-02T08:00:00Z");

async function wideSlot(): Promise<string> {
  const { id } = await createLocation();
  await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 2, capacity: 400 });
  return id;
}

const program = (caller: string, network = "a network"): Holder => ({ origin: "api", caller, network });

describe("the cap on holds", () => {
  test("gives fifty holds of one caller at once exactly as many as the cap, and its neighbour all it needs", async () => {
    const locationId = await wideSlot();
    const greedy = program("192.0.2.10");
    const hold = (holder: Holder, at = now) => holdPlaces(holdRequest({ locationId, startsAt, holder }), at);

    const outcomes = await Promise.all(Array.from({ length: 50 }, () => hold(greedy)));

    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(12);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "too_many_holds")).toHaveLength(38);
    expect((await hold(program("192.0.2.11"))).ok).toBe(true);
    expect((await hold({ ...greedy, origin: "oap" })).ok).toBe(true);
    // When their time is over they no longer count, swept or not.
    expect((await hold(greedy, now.plus({ minutes: 10 }))).ok).toBe(true);
  });

  test("counts what is held now: not what was released, and not what became an appointment", async () => {
    const locationId = await wideSlot();
    const holder: Holder = { ...newHolder(), caller: "browser:one" };
    const hold = () => holdPlaces(holdRequest({ locationId, startsAt, holder }), now);
    const [first, second, third] = [await hold(), await hold(), await hold()];
    if (!first.ok || !second.ok || !third.ok) throw new Error("Three are allowed.");
    expect(await hold()).toEqual({ ok: false, reason: "too_many_holds" });

    await releaseHold(first.manageKey);
    expect((await hold()).ok).toBe(true);
    expect((await hold()).ok).toBe(false);
    await confirmHold(second.manageKey, bookingDetails(["1000000001"]), now);
    expect((await hold()).ok).toBe(true);
    expect((await hold()).ok).toBe(false);
  });

  test("ends what one network holds, however many callers it has", async () => {
    const locationId = await wideSlot();
    let number = 0;
    const next = () =>
      holdPlaces(holdRequest({ locationId, startsAt, holder: program(`caller ${number++}`, "wide") }), now);
    for (let hold = 0; hold < 300; hold++) expect((await next()).ok).toBe(true);

    expect(await next()).toEqual({ ok: false, reason: "too_many_holds" });
    expect((await holdPlaces(holdRequest({ locationId, startsAt }), now)).ok).toBe(true);
  });

  test("answers a retry at the cap with the hold it made", async () => {
    const locationId = await wideSlot();
    const holder: Holder = { ...newHolder(), caller: "browser:two" };
    const requests = Array.from({ length: 3 }, () => holdRequest({ locationId, startsAt, holder }));
    const made = await Promise.all(requests.map((request) => holdPlaces(request, now)));

    expect(await Promise.all(requests.map((request) => holdPlaces(request, now)))).toEqual(made);
  });
});

describe("who holds", () => {
  test("is kept as a hash, and forgotten when the hold becomes an appointment or ends", async () => {
    const locationId = await wideSlot();
    const holder = program("192.0.2.99", "192.0.2.0/24");
    const hold = await holdPlaces(holdRequest({ locationId, startsAt, holder }), now);
    if (!hold.ok) throw new Error(hold.reason);
    const stored = () => db.appointment.findUniqueOrThrow({ where: { manageKey: hold.manageKey } });

    expect((await stored()).holder).toMatch(/^[0-9a-f]{32}$/);
    await confirmHold(hold.manageKey, bookingDetails(["1000000002"]), now);
    expect(await stored()).toMatchObject({ holder: null, holderNetwork: null });
  });

  test("finds the caller's own oldest hold of a start and nobody else's", async () => {
    const locationId = await wideSlot();
    const [mine, theirs] = [program("192.0.2.50"), program("192.0.2.51")];
    await holdPlaces(holdRequest({ locationId, startsAt, holder: theirs }), now);
    const oldest = await holdPlaces(holdRequest({ locationId, startsAt, holder: mine }), now);
    await holdPlaces(holdRequest({ locationId, startsAt, holder: mine }), now);
    if (!oldest.ok) throw new Error(oldest.reason);
    await db.appointment.update({ where: { manageKey: oldest.manageKey }, data: { createdAt: new Date(0) } });

    const wanted = { holder: mine, locationId, services: ["DOC" as const], persons: 1, startsAt };
    expect(await findOldestHold(wanted, now)).toBe(oldest.manageKey);
    expect(await findOldestHold({ ...wanted, persons: 2 }, now)).toBeNull();
    expect(await findOldestHold({ ...wanted, holder: program("192.0.2.52") }, now)).toBeNull();
    expect(await findOldestHold(wanted, now.plus({ minutes: 10 }))).toBeNull();
  });
});
