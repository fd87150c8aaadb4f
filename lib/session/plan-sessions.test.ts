import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isHoliday } from "@/lib/holiday/is-holiday";
import type { Opening } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import { type Place, type PlannedSession, planSessions, slotStarts } from "./plan-sessions";

const opening: Opening = {
  id: "opening",
  seriesId: "series",
  version: 1,
  locationId: "location",
  everyWeeks: 1,
  weeksFrom: null,
  monthWeeks: [],
  staffDesks: 0,
  overbook: 0,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  opensAt: "09:00",
  closesAt: "17:00",
  desks: 3,
  slotMinutes: 10,
  services: ["DOC"],
  channel: "public",
  kind: "weekday",
  validFrom: "2026-01-01",
  validUntil: null,
  onHolidays: true,
  releaseWaves: null,
};
const place: Place = { timeZone: "Europe/Amsterdam", closures: [], isHoliday };

const plan = (given: Partial<Opening>, from: string, until = from, at: Partial<Place> = {}) =>
  planSessions({ ...opening, ...given }, { ...place, ...at }, { from, until });
const only = (sessions: PlannedSession[]): PlannedSession => {
  const [first] = sessions;
  if (!first || sessions.length > 1) throw new Error(`One session was expected, not ${sessions.length}.`);
  return first;
};
const dates = (sessions: PlannedSession[]) => sessions.map((session) => session.date);
const starts = (session: PlannedSession) => slotStarts(session).map((start) => start.toUTC().toFormat("dd HH:mm"));

describe("the clock", () => {
  test.each([
    ["2027-03-27", "08:00"],
    ["2027-03-28", "07:00"],
    ["2027-10-30", "07:00"],
    ["2027-10-31", "08:00"],
  ])("opens at nine local time on %s: %s UTC, with all 48 slots", (date, utc) => {
    const session = only(plan({}, date));

    expect(session.startsAt.toFormat("yyyy-MM-dd HH:mm")).toBe(`${date} 09:00`);
    expect(session.endsAt.toFormat("yyyy-MM-dd HH:mm")).toBe(`${date} 17:00`);
    expect(session.startsAt.toUTC().toFormat("HH:mm")).toBe(utc);
    expect(session.capacities).toEqual(new Array(48).fill(3));
  });

  test("has five hours of slots from midnight to six when the clocks go forward, each a new instant", () => {
    const session = only(plan({ opensAt: "00:00", closesAt: "06:00", slotMinutes: 60 }, "2027-03-28"));

    expect(starts(session)).toEqual(["27 23:00", "28 00:00", "28 01:00", "28 02:00", "28 03:00"]);
    expect(slotStarts(session).map((start) => start.toFormat("HH:mm"))).toEqual([
      "00:00",
      "01:00",
      "03:00",
      "04:00",
      "05:00",
    ]);
  });

  test("has seven hours of slots from midnight to six when the clocks go back, each a new instant", () => {
    const session = only(plan({ opensAt: "00:00", closesAt: "06:00", slotMinutes: 60 }, "2027-10-31"));

    expect(starts(session)).toEqual([
      "30 22:00",
      "30 23:00",
      "31 00:00",
      "31 01:00",
      "31 02:00",
      "31 03:00",
      "31 04:00",
    ]);
  });

  test.each(["2027-03-28", "2027-10-31", "2027-07-01"])(
    "neither doubles nor loses an instant of %s, wherever in the day one opening hands over to the next",
    (date) => {
      const clock = (minute: number) => DateTime.utc(2000).startOf("day").plus({ minutes: minute }).toFormat("HH:mm");
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 24 * 12 - 1 }), (twelfth) => {
          const halves = [
            ...plan({ opensAt: "00:00", closesAt: clock(twelfth * 5), slotMinutes: 5 }, date),
            ...plan({ opensAt: clock(twelfth * 5), closesAt: "24:00", slotMinutes: 5 }, date),
          ];
          const whole = only(plan({ opensAt: "00:00", closesAt: "24:00", slotMinutes: 5 }, date));
          expect(halves.flatMap(slotStarts).map(Number)).toEqual(slotStarts(whole).map(Number));
        }),
        { numRuns: 40 },
      );
      const day = DateTime.fromISO(date, { zone: "Europe/Amsterdam" });
      const hours = day.plus({ days: 1 }).diff(day, "hours").hours;
      expect(only(plan({ opensAt: "00:00", closesAt: "24:00" }, date)).capacities).toHaveLength(hours * 6);
    },
  );

  test("offers nothing of an opening that the clocks skip", () => {
    expect(plan({ opensAt: "02:00", closesAt: "03:00" }, "2027-03-28")).toEqual([]);
  });

  test("follows the clock of a location elsewhere", () => {
    const session = only(plan({}, "2027-03-28", "2027-03-28", { timeZone: "America/Curacao" }));

    expect(session.startsAt.toISO({ suppressMilliseconds: true, suppressSeconds: true })).toBe(
      "2027-03-28T09:00-04:00",
    );
  });

  test("leaves out a last stretch shorter than a slot, and an opening shorter than one", () => {
    const session = only(plan({ closesAt: "09:55", slotMinutes: 20 }, "2027-06-01"));

    expect(slotStarts(session).map((start) => start.toFormat("HH:mm"))).toEqual(["09:00", "09:20"]);
    expect(session.endsAt.toFormat("HH:mm")).toBe("09:40");
    expect(plan({ closesAt: "09:15", slotMinutes: 20 }, "2027-06-01")).toEqual([]);
  });
});

describe("the calendar", () => {
  test("knows 29 February and the days around New Year by their own year", () => {
    expect(dates(plan({}, "2028-02-28", "2028-03-01"))).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
    // 30 December 2030 lies in ISO week 1 of 2031.
    const sessions = plan({}, "2030-12-29", "2031-01-02");
    expect(sessions.map((session) => session.startsAt.toFormat("yyyy-MM-dd"))).toEqual([
      "2030-12-29",
      "2030-12-30",
      "2030-12-31",
      "2031-01-01",
      "2031-01-02",
    ]);
    expect(dates(sessions)).toEqual(sessions.map((session) => session.startsAt.toFormat("yyyy-MM-dd")));
  });

  test("opens on its weekdays only", () => {
    // 1 March 2027 is a Monday.
    expect(dates(plan({ weekdays: [2, 4, 5] }, "2027-03-01", "2027-03-09"))).toEqual([
      "2027-03-02",
      "2027-03-04",
      "2027-03-05",
      "2027-03-09",
    ]);
  });

  test("keeps to the days on which the rule is valid, first and last included", () => {
    const given = { validFrom: "2027-03-02", validUntil: "2027-03-03" };
    expect(dates(plan(given, "2027-03-01", "2027-03-05"))).toEqual(["2027-03-02", "2027-03-03"]);
  });

  test("stays shut on a closure and on a holiday, unless the opening counts on holidays", () => {
    const closures = [{ startsOn: "2027-12-23", endsOn: "2027-12-24" }];
    const range = ["2027-12-22", "2027-12-28"] as const;

    expect(dates(plan({ onHolidays: false }, ...range, { closures }))).toEqual([
      "2027-12-22",
      "2027-12-27",
      "2027-12-28",
    ]);
    expect(dates(plan({ onHolidays: true }, ...range, { closures }))).toEqual([
      "2027-12-22",
      "2027-12-25",
      "2027-12-26",
      "2027-12-27",
      "2027-12-28",
    ]);
  });

  test("plans nothing for a range that ends before it begins", () => {
    expect(plan({}, "2027-03-02", "2027-03-01")).toEqual([]);
  });
});

describe("release waves", () => {
  const releaseWaves = [
    { daysBefore: 56, at: "09:00", share: 70 },
    { daysBefore: 7, at: "09:00", share: 20 },
    { daysBefore: 1, at: "18:00", share: 10 },
  ];

  test("are sessions of their own, released at the local hour so many days before", () => {
    const sessions = plan({ releaseWaves, desks: 4 }, "2027-04-03");

    expect(sessions.map((session) => session.wave)).toEqual([0, 1, 2]);
    // 6 February is in winter time, 27 March still is, 2 April is not.
    expect(sessions.map((session) => session.releasesAt?.toUTC().toFormat("yyyy-MM-dd HH:mm"))).toEqual([
      "2027-02-06 08:00",
      "2027-03-27 08:00",
      "2027-04-02 16:00",
    ]);
    const total = (session: PlannedSession) => session.capacities.reduce((sum, capacity) => sum + capacity, 0);
    // 48 slots of 4 desks are 192 places: 134.4, 38.4 and 19.2; the largest remainder, first come first, gets the odd one.
    expect(sessions.map(total)).toEqual([135, 38, 19]);
    for (let slot = 0; slot < 48; slot++) {
      expect(sessions.reduce((sum, session) => sum + (session.capacities[slot] ?? 0), 0)).toBe(4);
    }
  });

  test("without waves there is one session, without a release", () => {
    expect(only(plan({}, "2027-04-03"))).toMatchObject({ wave: 0, releasesAt: null });
  });
});
