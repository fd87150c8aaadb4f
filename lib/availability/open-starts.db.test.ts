import { describe, expect, test } from "vitest";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import { createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { daysWithTimes } from "./days-with-times";
import { timesOn } from "./times-on";
import type { Wanted } from "./wanted";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const utcDate = (date: string) => new Date(`${date}T00:00:00Z`);

const wantedAt = (locationId: string, more: Partial<Wanted> = {}): Wanted => ({
  locationId,
  services: ["DOC"],
  minutes: [10],
  ...more,
});

/** The wall-clock times that can be chosen on a date. */
async function clocks(wanted: Wanted, date: string, at = now): Promise<string[]> {
  return (await timesOn(wanted, date, at)).map((time) => time.startsAt.toFormat("HH:mm"));
}

describe("what may be chosen", () => {
  test("lists the days with times and counts the distinct starts of each", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 3, capacity: 4 });
    await createSession({ locationId: id, startsAt: "2027-03-04T17:00:00Z", slots: 2, kind: "evening" });

    expect(await daysWithTimes(wantedAt(id), now)).toEqual([
      { date: "2027-03-02", openTimes: 3, kinds: ["weekday"] },
      { date: "2027-03-04", openTimes: 2, kinds: ["evening"] },
    ]);
  });

  test("lists a start of two release waves once, and not before its own wave is released", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 2 });
    await createSession({
      locationId: id,
      startsAt: "2027-03-02T08:00:00Z",
      slots: 3,
      releasesAt: "2027-03-01T09:00:00Z",
    });

    expect(await clocks(wantedAt(id), "2027-03-02")).toEqual(["09:00", "09:10"]);
    const released = DateTime.fromISO("2027-03-01T09:00:00Z");
    expect(await clocks(wantedAt(id), "2027-03-02", released)).toEqual(["09:00", "09:10", "09:20"]);
    expect(await daysWithTimes(wantedAt(id), released)).toMatchObject([{ openTimes: 3 }]);
  });

  test("offers a start only where one session has the whole visit, not two sessions together", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 1 });
    await createSession({ locationId: id, startsAt: "2027-03-02T08:10:00Z", slots: 2 });

    expect(await clocks(wantedAt(id, { minutes: [20] }), "2027-03-02")).toEqual(["09:10"]);
  });

  test("ends the day early enough for a group of six", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T15:00:00Z", slots: 6, services: ["BIO"] });

    // Six people take 60 minutes: only the first of six slots leaves room for all of them.
    expect(await clocks(wantedAt(id, { services: ["BIO"], minutes: [60] }), "2027-03-02")).toEqual(["16:00"]);
    expect(await clocks(wantedAt(id, { services: ["BIO"], minutes: [61] }), "2027-03-02")).toEqual([]);
  });

  test("rounds each group of a party up to whole slots and tells when each is done", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 5 });

    // 25 and 15 minutes are three and two slots of ten; together that is not the four slots of forty minutes.
    const times = await timesOn(wantedAt(id, { minutes: [25, 15] }), "2027-03-02", now);

    expect(times.map((time) => time.groups.map((group) => group.startsAt.toFormat("HH:mm")))).toEqual([
      ["09:00", "09:30"],
    ]);
    expect(times[0]?.endsAt.toFormat("HH:mm")).toBe("09:50");
  });

  test("needs a session that does all services together", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 1, services: ["BIO"] });
    await createSession({ locationId: id, startsAt: "2027-03-02T09:00:00Z", slots: 1, services: ["BIO", "VAA"] });
    await createSession({ locationId: id, startsAt: "2027-03-02T10:00:00Z", slots: 1, services: ["VAA"] });

    expect(await clocks(wantedAt(id, { services: ["VAA", "BIO"] }), "2027-03-02")).toEqual(["10:00"]);
  });

  test("leaves out what is for staff or invited people, closed, or of another location", async () => {
    const [{ id }, other] = await Promise.all([createLocation(), createLocation()]);
    const startsAt = "2027-03-02T08:00:00Z";
    await createSession({ locationId: id, startsAt, slots: 1, channel: "staff" });
    await createSession({ locationId: id, startsAt, slots: 1, channel: "invited" });
    const closed = await createSession({ locationId: id, startsAt, slots: 1 });
    await db.session.update({ where: { id: closed }, data: { closedAt: now.toJSDate() } });
    await createSession({ locationId: other.id, startsAt, slots: 1 });

    expect(await daysWithTimes(wantedAt(id), now)).toEqual([]);
  });

  test.each([
    ["is not active", { active: false }],
    ["is booked elsewhere", { bookedElsewhereUrl: "https://example.org/" }],
  ])("offers nothing at a location that %s", async (_, data) => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 1 });
    await db.location.update({ where: { id }, data });

    expect(await daysWithTimes(wantedAt(id), now)).toEqual([]);
  });

  test("skips a closure of the location or of the whole country, both its days included", async () => {
    const { id } = await createLocation();
    for (const day of ["02", "03", "04", "05", "08"]) {
      await createSession({ locationId: id, startsAt: `2027-03-${day}T08:00:00Z`, slots: 1 });
    }
    const reason = { nl: "Dicht" };
    await db.closure.create({
      data: { locationId: id, startsOn: utcDate("2027-03-03"), endsOn: utcDate("2027-03-04"), reason },
    });
    const national = await db.closure.create({
      data: { startsOn: utcDate("2027-03-08"), endsOn: utcDate("2027-03-08"), reason },
    });

    const days = await daysWithTimes(wantedAt(id), now);
    await db.closure.delete({ where: { id: national.id } });

    expect(days.map((day) => day.date)).toEqual(["2027-03-02", "2027-03-05"]);
  });

  test("keeps to the lead time, to the minute", async () => {
    const { id } = await createLocation({ leadMinutes: 120 });
    await createSession({ locationId: id, startsAt: "2027-03-01T07:50:00Z", slots: 3 });

    expect(await clocks(wantedAt(id), "2027-03-01")).toEqual(["09:00", "09:10"]);
    expect(await clocks(wantedAt(id), "2027-03-01", now.plus({ milliseconds: 1 }))).toEqual(["09:10"]);
  });

  test("ends with the last day of the horizon", async () => {
    const { id } = await createLocation({ horizonDays: 2 });
    await createSession({ locationId: id, startsAt: "2027-03-03T08:00:00Z", slots: 1 });
    await createSession({ locationId: id, startsAt: "2027-03-04T08:00:00Z", slots: 1 });

    expect((await daysWithTimes(wantedAt(id), now)).map((day) => day.date)).toEqual(["2027-03-03"]);
  });

  test("narrows to kinds of days and to dates before one", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 1 });
    await createSession({ locationId: id, startsAt: "2027-03-02T17:00:00Z", slots: 2, kind: "evening" });
    await createSession({ locationId: id, startsAt: "2027-03-06T09:00:00Z", slots: 1, kind: "saturday" });

    const narrow = wantedAt(id, { days: ["evening", "saturday"], before: "2027-03-06" });
    expect(await daysWithTimes(narrow, now)).toEqual([{ date: "2027-03-02", openTimes: 2, kinds: ["evening"] }]);
    expect(await clocks(narrow, "2027-03-02")).toEqual(["18:00", "18:10"]);
    expect(await clocks(narrow, "2027-03-06")).toEqual([]);
  });

  test("leaves out a place that is held, and has it back the moment the hold is over", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 2 });
    const startsAt = DateTime.fromISO("2027-03-02T08:00:00Z");
    await holdPlaces(holdRequest({ locationId: id, startsAt }), now);

    const during = now.plus({ minutes: 9, seconds: 59 });
    expect(await clocks(wantedAt(id), "2027-03-02", during)).toEqual(["09:10"]);
    expect(await clocks(wantedAt(id), "2027-03-02", now.plus({ minutes: 10 }))).toEqual(["09:00", "09:10"]);
  });
});
