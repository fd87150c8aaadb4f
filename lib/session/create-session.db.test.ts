import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import { createLocation, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { createSession } from "./create-session";
import { type SessionForm, sessionSchema } from "./schema";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");

const request = (given: Partial<SessionForm> & { locationId: string }) =>
  sessionSchema.parse({
    id: randomUUID(),
    date: "2027-03-06",
    opensAt: "10:00",
    closesAt: "12:00",
    desks: 2,
    slotMinutes: 20,
    services: ["DOC", "BIO"],
    channel: "public",
    kind: "saturday",
    ...given,
  });

describe("createSession", () => {
  test("makes a session with its slots, which people can book", async () => {
    const { id: locationId } = await createLocation();

    const made = await createSession(request({ locationId }), now);

    const session = await db.session.findFirstOrThrow({ where: { locationId }, include: { slots: true } });
    expect(made).toEqual({ ok: true, sessionId: session.id });
    expect(session.startsAt.toISOString()).toBe("2027-03-06T09:00:00.000Z");
    expect(session.endsAt.toISOString()).toBe("2027-03-06T11:00:00.000Z");
    expect(session.slots.map((slot) => [slot.startsAt.toISOString().slice(11, 16), slot.capacity])).toEqual([
      ["09:00", 2],
      ["09:20", 2],
      ["09:40", 2],
      ["10:00", 2],
      ["10:20", 2],
      ["10:40", 2],
    ]);
    const startsAt = DateTime.fromISO("2027-03-06T10:40:00Z");
    expect(await holdPlaces(holdRequest({ locationId, startsAt, services: ["BIO", "DOC"] }), now)).toMatchObject({
      ok: true,
    });
  });

  test("works on a holiday, since somebody chose the day", async () => {
    const { id: locationId } = await createLocation();

    expect(await createSession(request({ locationId, date: "2027-04-27" }), now)).toMatchObject({ ok: true });
  });

  test("keeps the wall clock on both days on which the clocks change", async () => {
    const { id: locationId } = await createLocation();
    await createSession(request({ locationId, date: "2027-03-28" }), now);
    await createSession(request({ locationId, date: "2027-10-31" }), now);

    const sessions = await db.session.findMany({ where: { locationId }, orderBy: { date: "asc" } });
    expect(sessions.map((session) => session.startsAt.toISOString().slice(11, 16))).toEqual(["08:00", "09:00"]);
  });

  test("makes one session of ten identical requests at once", async () => {
    const { id: locationId } = await createLocation();
    const asked = request({ locationId });

    const outcomes = await Promise.all(Array.from({ length: 10 }, () => createSession(asked, now)));

    expect(outcomes).toEqual(new Array(10).fill({ ok: true, sessionId: asked.id }));
    expect(await db.slot.count({ where: { session: { locationId } } })).toBe(6);
  });

  test("refuses what cannot be, each for its own reason", async () => {
    const { id: locationId } = await createLocation({ services: ["DOC", "BIO"] });
    const { id: inactive } = await createLocation({ active: false });
    await db.closure.create({
      data: {
        startsOn: new Date("2027-05-10"),
        endsOn: new Date("2027-05-11"),
        reason: { nl: "Verhuizing" },
        locationId,
      },
    });
    const reasonFor = async (given: Partial<SessionForm> & { locationId: string }) => {
      const outcome = await createSession(request(given), now);
      return outcome.ok || outcome.reason;
    };
    const first = request({ locationId });
    await createSession(first, now);

    expect(await reasonFor({ locationId: randomUUID() })).toBe("location_not_there");
    expect(await reasonFor({ locationId: inactive })).toBe("location_not_there");
    expect(await reasonFor({ locationId, services: ["DOC", "TKV"] })).toBe("service_not_offered");
    expect(await reasonFor({ locationId, date: "2027-05-11" })).toBe("location_closed");
    expect(await reasonFor({ locationId, date: "2027-02-28" })).toBe("already_over");
    expect(await reasonFor({ locationId, opensAt: "11:45" })).toBe("too_short");
    expect(await reasonFor({ locationId, id: first.id, opensAt: "11:00" })).toBe("id_reused");
    expect(await db.session.count({ where: { locationId: { in: [locationId, inactive] } } })).toBe(1);
  });
});
