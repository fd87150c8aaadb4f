import { describe, expect, test } from "vitest";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import { createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { nearestTimes } from "./nearest-times";
import { releaseOf } from "./release-of";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const at = (time: string) => DateTime.fromISO(`2027-03-02T${time}:00+01:00`);

const wanted = (locationId: string) => ({
  locationId,
  services: ["DOC" as const],
  minutes: [10],
  around: at("10:00"),
  limit: 4,
  otherLocations: true,
});

describe("nearestTimes", () => {
  test("gives the nearest times before and after the one that is gone, in order of time", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 12 });
    await holdPlaces(holdRequest({ locationId: id, startsAt: at("10:00") }), now);
    await holdPlaces(holdRequest({ locationId: id, startsAt: at("10:10") }), now);

    const { here } = await nearestTimes({ ...wanted(id), otherLocations: false }, now);

    expect(here.map((time) => time.startsAt.toFormat("HH:mm"))).toEqual(["09:40", "09:50", "10:20", "10:30"]);
  });

  test("looks at other days when its own has nothing left, and never offers the asked time itself", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T09:00:00Z", slots: 1, capacity: 3 });
    await createSession({ locationId: id, startsAt: "2027-03-05T09:00:00Z", slots: 1 });

    const { here } = await nearestTimes({ ...wanted(id), otherLocations: false }, now);

    expect(here.map((time) => time.startsAt.toISODate())).toEqual(["2027-03-05"]);
  });

  test("gives the first time of every other location that fits, the soonest location first", async () => {
    await db.location.updateMany({ data: { active: false } });
    const here = await createLocation();
    const [late, soon, membersOnly, withStairs, idle] = await Promise.all(
      Array.from({ length: 5 }, () => createLocation()),
    );
    if (!late || !soon || !membersOnly || !withStairs || !idle) throw new Error("Five were made.");
    const accessNeeds = ["step_free", "interpreter"];
    await db.location.updateMany({ where: { id: { not: withStairs.id } }, data: { accessNeeds } });
    await db.location.update({ where: { id: membersOnly.id }, data: { admission: "sector" } });
    await createSession({ locationId: late.id, startsAt: "2027-03-09T08:00:00Z", slots: 3 });
    await createSession({ locationId: soon.id, startsAt: "2027-03-03T08:00:00Z", slots: 3 });
    await createSession({ locationId: membersOnly.id, startsAt: "2027-03-02T08:00:00Z", slots: 3 });
    await createSession({ locationId: withStairs.id, startsAt: "2027-03-02T08:00:00Z", slots: 3 });

    const { elsewhere } = await nearestTimes({ ...wanted(here.id), needs: ["step_free"] }, now);

    expect(elsewhere.map((time) => [time.location.slug, time.startsAt.toISODate()])).toEqual([
      [soon.slug, "2027-03-03"],
      [late.slug, "2027-03-09"],
    ]);
  });

  test("looks elsewhere on the wanted kinds of days and dates only", async () => {
    await db.location.updateMany({ data: { active: false } });
    const [here, late, soon] = await Promise.all([createLocation(), createLocation(), createLocation()]);
    await createSession({ locationId: late.id, startsAt: "2027-03-03T08:00:00Z", slots: 1 });
    await createSession({ locationId: late.id, startsAt: "2027-03-20T08:00:00Z", slots: 1, kind: "saturday" });
    await createSession({ locationId: soon.id, startsAt: "2027-03-06T08:00:00Z", slots: 1, kind: "saturday" });

    const saturdays = { ...wanted(here.id), days: ["saturday" as const] };
    const dates = async (before?: string) =>
      (await nearestTimes({ ...saturdays, before }, now)).elsewhere.map((time) => time.startsAt.toISODate());

    expect(await dates()).toEqual(["2027-03-06", "2027-03-20"]);
    expect(await dates("2027-03-20")).toEqual(["2027-03-06"]);
  });

  test("finds the first time elsewhere behind full days and after midnight", async () => {
    await db.location.updateMany({ data: { active: false } });
    const [here, night] = await Promise.all([createLocation(), createLocation()]);
    const full = await createSession({ locationId: night.id, startsAt: "2027-03-02T08:00:00Z", slots: 3 });
    await db.slot.updateMany({ where: { sessionId: full }, data: { capacity: 0 } });
    // From 23:50 to 00:10: half an hour fits only in the other session, on the next day.
    await createSession({ locationId: night.id, startsAt: "2027-03-03T22:50:00Z", slots: 2 });
    await createSession({ locationId: night.id, startsAt: "2027-03-04T23:10:00Z", slots: 3 });

    const short = await nearestTimes(wanted(here.id), now);
    const long = await nearestTimes({ ...wanted(here.id), minutes: [30] }, now);

    expect(short.elsewhere.map((time) => time.startsAt.toISO())).toEqual(["2027-03-03T23:50:00.000+01:00"]);
    expect(long.elsewhere.map((time) => time.startsAt.toISO())).toEqual(["2027-03-05T00:10:00.000+01:00"]);
  });
});

describe("releaseOf", () => {
  const services = ["DOC" as const];

  test("tells when the wave of a start is released, and nothing of one that is open", async () => {
    const { id: locationId } = await createLocation();
    const releasesAt = "2027-03-01T08:00:00.000Z";
    await createSession({ locationId, startsAt: "2027-03-02T09:00:00Z", slots: 1, releasesAt });

    const release = await releaseOf({ locationId, services, startsAt: at("10:00") }, now);
    expect(release?.toUTC().toISO()).toBe(releasesAt);
    expect(await releaseOf({ locationId, services, startsAt: at("10:00") }, at("09:00"))).toBeNull();
  });

  test("tells on which day a start beyond the horizon comes within it", async () => {
    const { id: locationId } = await createLocation({ horizonDays: 14 });
    const startsAt = DateTime.fromISO("2027-03-30T09:00:00+02:00");

    const release = await releaseOf({ locationId, services, startsAt }, now);

    expect(release?.setZone("Europe/Amsterdam").toISO()).toBe("2027-03-16T00:00:00.000+01:00");
  });
});
