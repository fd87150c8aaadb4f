import { describe, expect, test } from "vitest";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { daysWithTimes } from "./days-with-times";
import { timesOn } from "./times-on";
import type { Wanted } from "./wanted";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");

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

describe("what may be chosen, by the calendar", () => {
  test("keeps the wall clock when it jumps forward on 28 March 2027", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-28T00:30:00Z", slots: 4, slotMinutes: 30 });

    expect(await clocks(wantedAt(id), "2027-03-28")).toEqual(["01:30", "03:00", "03:30", "04:00"]);
    // An hour of visit across the gap is an hour, though the clock shows two.
    const [first] = await timesOn(wantedAt(id, { minutes: [60] }), "2027-03-28", now);
    expect(first?.endsAt.toISO()).toBe("2027-03-28T03:30:00.000+02:00");
  });

  test("lists both hours that the clock shows alike on 31 October 2027", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-10-31T00:00:00Z", slots: 4, slotMinutes: 30 });

    expect(await daysWithTimes(wantedAt(id), now)).toMatchObject([{ date: "2027-10-31", openTimes: 4 }]);
    const times = await timesOn(wantedAt(id), "2027-10-31", now);
    expect(times.map((time) => time.startsAt.toFormat("HH:mm ZZ"))).toEqual([
      "02:00 +02:00",
      "02:30 +02:00",
      "02:00 +01:00",
      "02:30 +01:00",
    ]);
  });

  test.each(["2027-03-28", "2027-10-31"])("has all of %s, a day of 23 or 25 hours", async (date) => {
    const { id } = await createLocation();
    const midnight = DateTime.fromISO(date, { zone: "Europe/Amsterdam" });
    const hours = midnight.plus({ days: 1 }).diff(midnight, "hours").hours;
    await createSession({ locationId: id, startsAt: midnight.toISO(), slots: hours, slotMinutes: 60 });

    expect(await daysWithTimes(wantedAt(id), now)).toEqual([{ date, openTimes: hours, kinds: ["weekday"] }]);
  });

  test("names days by the location's own date, wherever it lies", async () => {
    const { id } = await createLocation({ timeZone: "Pacific/Auckland" });
    await createSession({ locationId: id, startsAt: "2027-03-01T20:00:00Z", slots: 2 });

    expect(await daysWithTimes(wantedAt(id), now)).toMatchObject([{ date: "2027-03-02", openTimes: 2 }]);
    expect(await clocks(wantedAt(id), "2027-03-02")).toEqual(["09:00", "09:10"]);
    expect(await clocks(wantedAt(id), "2027-03-01")).toEqual([]);
  });

  test("counts the horizon in the location's own days", async () => {
    // At this instant it is 1 March in Auckland's yesterday: 28 February in Honolulu.
    const { id } = await createLocation({ timeZone: "Pacific/Honolulu", horizonDays: 1 });
    await createSession({ locationId: id, startsAt: "2027-03-01T20:00:00Z", slots: 1 });
    await createSession({ locationId: id, startsAt: "2027-03-02T20:00:00Z", slots: 1 });

    expect((await daysWithTimes(wantedAt(id), now)).map((day) => day.date)).toEqual(["2027-03-01"]);
  });

  test("divides a session that runs past midnight over its two dates", async () => {
    const { id } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-02T22:40:00Z", slots: 4 });

    expect(await daysWithTimes(wantedAt(id), now)).toMatchObject([
      { date: "2027-03-02", openTimes: 2 },
      { date: "2027-03-03", openTimes: 2 },
    ]);
    expect(await clocks(wantedAt(id), "2027-03-03")).toEqual(["00:00", "00:10"]);
    // A visit may itself run past midnight.
    expect(await clocks(wantedAt(id, { minutes: [30] }), "2027-03-02")).toEqual(["23:40", "23:50"]);
  });

  test("has 29 February in a leap year", async () => {
    const leap = DateTime.fromISO("2028-02-28T06:00:00Z");
    const { id } = await createLocation({ horizonDays: 1 });
    await createSession({ locationId: id, startsAt: "2028-02-29T08:00:00Z", slots: 1 });
    await createSession({ locationId: id, startsAt: "2028-03-01T08:00:00Z", slots: 1 });

    expect((await daysWithTimes(wantedAt(id), leap)).map((day) => day.date)).toEqual(["2028-02-29"]);
    expect((await daysWithTimes(wantedAt(id, { before: "2028-03-01" }), leap.plus({ days: 1 }))).length).toBe(1);
  });
});
