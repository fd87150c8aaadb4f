import { beforeEach, describe, expect, test } from "vitest";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { waitingTimes } from "./waiting-times";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const one = { services: ["DOC" as const], persons: 1, needs: [], days: [] };

/** The wait at one location, its starts as local clock times. */
async function waitAt(locationId: string, wanted: Partial<Parameters<typeof waitingTimes>[0]> = {}, at = now) {
  const wait = (await waitingTimes({ ...one, ...wanted }, at)).find((found) => found.locationId === locationId);
  if (!wait) throw new Error("The location is missing.");
  const clock = (instant: DateTime | null) => instant?.toFormat("yyyy-MM-dd HH:mm") ?? null;
  return { first: clock(wait.first), third: clock(wait.third), firstDays: wait.firstDays, thirdDays: wait.thirdDays };
}

const nothing = { first: null, third: null, firstDays: null, thirdDays: null };

async function fill(sessionId: string, ...starts: string[]) {
  await rows(sql`
    update slot set taken = capacity
    where session_id = ${sessionId} and (${starts}::timestamptz[] = '{}' or starts_at = any (${starts}::timestamptz[]))`);
}

let locationId: string;
beforeEach(async () => {
  locationId = (await createLocation()).id;
});

const session = (given: Partial<Parameters<typeof createSession>[0]> = {}) =>
  createSession({ locationId, startsAt: "2027-03-03T09:00:00+01:00", slots: 6, ...given });

describe("waitingTimes", () => {
  test("counts the days to the first and to the third start", async () => {
    await session({ slots: 2 });
    await session({ startsAt: "2027-03-05T09:00:00+01:00" });

    expect(await waitAt(locationId)).toEqual({
      first: "2027-03-03 09:00",
      third: "2027-03-05 09:00",
      firstDays: 2,
      thirdDays: 4,
    });
  });

  test("knows no third start where only two are left, and nothing where none is", async () => {
    await session({ slots: 2 });

    expect(await waitAt(locationId)).toMatchObject({ first: "2027-03-03 09:00", third: null, thirdDays: null });
    expect(await waitAt((await createLocation()).id)).toEqual(nothing);
  });

  test("skips days that are full and starts that are taken", async () => {
    await fill(await session());
    const later = await session({ startsAt: "2027-04-20T09:00:00+02:00" });
    await fill(later, "2027-04-20T09:00:00+02:00", "2027-04-20T09:20:00+02:00");

    expect(await waitAt(locationId)).toMatchObject({ first: "2027-04-20 09:10", third: "2027-04-20 09:40" });
  });

  test("counts a start that several sessions have once", async () => {
    await session({ slots: 2 });
    await session({ slots: 2 });
    await session({ slots: 2, kind: "evening", startsAt: "2027-03-03T09:10:00+01:00" });

    expect(await waitAt(locationId)).toMatchObject({ first: "2027-03-03 09:00", third: "2027-03-03 09:20" });
  });

  test("does not show places before their release, and shows them from that instant", async () => {
    await session({ releasesAt: "2027-03-01T08:00:01Z" });
    expect(await waitAt(locationId)).toEqual(nothing);
    expect(await waitAt(locationId, {}, now.plus({ seconds: 1 }))).toMatchObject({ first: "2027-03-03 09:00" });
  });

  test("keeps the lead time", async () => {
    await db.location.update({ where: { id: locationId }, data: { leadMinutes: 120 } });
    await session({ startsAt: "2027-03-01T09:00:00+01:00", slots: 18 });

    expect(await waitAt(locationId)).toMatchObject({ first: "2027-03-01 11:00", firstDays: 0 });
    expect(await waitAt(locationId, {}, now.plus({ seconds: 1 }))).toMatchObject({ first: "2027-03-01 11:10" });
  });

  test("shows the last day of the horizon, until its midnight, and not the day after", async () => {
    await db.location.update({ where: { id: locationId }, data: { horizonDays: 2 } });
    await session({ startsAt: "2027-03-03T23:40:00+01:00", slots: 4 });
    await session({ startsAt: "2027-03-04T09:00:00+01:00" });

    expect(await waitAt(locationId)).toMatchObject({ first: "2027-03-03 23:40", third: null });
  });

  test("keeps closures of the location and of all, both days included, and of no other", async () => {
    const closed = (startsOn: string, endsOn: string, where: string | null) =>
      db.closure.create({
        data: { locationId: where, startsOn: new Date(startsOn), endsOn: new Date(endsOn), reason: { nl: "dicht" } },
      });
    for (const date of ["03", "04", "05", "06"]) await session({ startsAt: `2027-03-${date}T09:00:00+01:00` });
    await closed("2027-03-03", "2027-03-04", locationId);
    const everywhere = await closed("2027-03-05", "2027-03-05", null);
    await closed("2027-03-06", "2027-03-06", (await createLocation()).id);

    expect(await waitAt(locationId)).toMatchObject({ first: "2027-03-06 09:00" });
    await db.closure.delete({ where: { id: everywhere.id } });
  });

  test("needs all parts of a group in a row, and within the session", async () => {
    const first = await session({ slots: 6 });
    await fill(first, "2027-03-03T09:20:00+01:00");
    await session({ startsAt: "2027-03-04T09:00:00+01:00", slots: 3 });

    // Six people: 10 + 5 × 5 = 35 minutes, which is four slots of ten.
    expect(await waitAt(locationId, { persons: 4 })).toMatchObject({ first: "2027-03-03 09:30" });
    expect(await waitAt(locationId, { persons: 6 })).toEqual(nothing);
    await session({ startsAt: "2027-03-05T16:00:00+01:00", slots: 6 });
    expect(await waitAt(locationId, { persons: 6 })).toMatchObject({
      first: "2027-03-05 16:00",
      third: "2027-03-05 16:20",
    });
  });

  test("seats a party above six in adjacent groups, each rounded up to slots of its own", async () => {
    // Four and three people: 25 and 20 minutes, which are two and two slots of fifteen.
    await session({ slots: 3, slotMinutes: 15 });
    await session({ startsAt: "2027-03-04T09:00:00+01:00", slots: 4, slotMinutes: 15 });

    expect(await waitAt(locationId, { persons: 7 })).toMatchObject({ first: "2027-03-04 09:00", third: null });
  });

  test("gives extra time its room", async () => {
    await session({ slots: 1 });
    await session({ startsAt: "2027-03-04T09:00:00+01:00", slots: 2 });

    expect(await waitAt(locationId, { needs: ["extra_time"] })).toMatchObject({ first: "2027-03-04 09:00" });
  });

  test("finds two services only where one session does both", async () => {
    const both = { services: ["BIO" as const, "VAA" as const] };
    await session({ services: ["BIO"] });
    await session({ services: ["VAA"] });
    expect(await waitAt(locationId, both)).toEqual(nothing);

    await session({ startsAt: "2027-03-09T09:00:00+01:00", services: ["VAA", "DOC", "BIO"] });
    expect(await waitAt(locationId, both)).toMatchObject({ first: "2027-03-09 09:00" });
  });

  test("shows neither the sessions of staff and invited people nor a closed one", async () => {
    await session({ channel: "staff" });
    await session({ channel: "invited" });
    const closed = await session();
    await db.session.update({ where: { id: closed }, data: { closedAt: new Date() } });

    expect(await waitAt(locationId)).toEqual(nothing);
  });

  test.each([
    ["closed", { active: false }],
    ["booked elsewhere", { bookedElsewhereUrl: "https://example.org" }],
  ])("leaves out a location that is %s", async (_, data) => {
    await session();
    await db.location.update({ where: { id: locationId }, data });

    expect((await waitingTimes(one, now)).map((wait) => wait.locationId)).not.toContain(locationId);
  });

  test("keeps to the days and dates that were asked for", async () => {
    await session();
    await session({ startsAt: "2027-03-04T17:00:00+01:00", kind: "evening" });
    await session({ startsAt: "2027-03-06T10:00:00+01:00", kind: "saturday" });

    expect(await waitAt(locationId, { days: ["saturday", "evening"] })).toMatchObject({ first: "2027-03-04 17:00" });
    expect(await waitAt(locationId, { before: "2027-03-03" })).toEqual(nothing);
    expect(await waitAt(locationId, { before: "2027-03-04" })).toMatchObject({ third: "2027-03-03 09:20" });
    expect(await waitAt(locationId, { from: "2027-03-04" })).toMatchObject({ first: "2027-03-04 17:00" });
  });

  test("counts days as another zone does", async () => {
    const curacao = await createLocation({ timeZone: "America/Curacao" });
    await session({ locationId: curacao.id, startsAt: "2027-03-02T22:00:00-04:00" });

    // 03:30 UTC on the 2nd is still the evening of the 1st there.
    const evening = DateTime.fromISO("2027-03-02T03:30:00Z");
    expect(await waitAt(curacao.id, {}, evening)).toMatchObject({ first: "2027-03-02 22:00", firstDays: 1 });
  });

  test.each([
    ["2027-03-27T12:00:00+01:00", "2027-03-28T09:00:00+02:00", "2027-03-28 09:00"],
    ["2027-10-30T12:00:00+02:00", "2027-10-31T09:00:00+01:00", "2027-10-31 09:00"],
  ])("keeps to the clock when it changes (%s)", async (asked, startsAt, local) => {
    await session({ startsAt });
    expect(await waitAt(locationId, {}, DateTime.fromISO(asked))).toMatchObject({ first: local, firstDays: 1 });
  });

  test("counts a start after midnight to the day on which it is", async () => {
    await session({ startsAt: "2027-03-02T23:50:00+01:00", slots: 3 });

    expect(await waitAt(locationId, { from: "2027-03-03" })).toMatchObject({ first: "2027-03-03 00:00", firstDays: 2 });
  });

  test("counts a place as free again from the instant its hold is over", async () => {
    await session({ slots: 1 });
    const startsAt = DateTime.fromISO("2027-03-03T09:00:00+01:00");
    expect(await holdPlaces(holdRequest({ locationId, startsAt }), now)).toMatchObject({ ok: true });

    expect(await waitAt(locationId, {}, now.plus({ minutes: 9 }))).toEqual(nothing);
    expect(await waitAt(locationId, {}, now.plus({ minutes: 10 }))).toMatchObject({ first: "2027-03-03 09:00" });
  });
});
