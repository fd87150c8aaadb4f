import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { occursOn } from "./occurs-on";

const rule = {
  weekdays: [4],
  everyWeeks: 1,
  weeksFrom: null as string | null,
  monthWeeks: [] as number[],
  validFrom: "2026-12-03",
  validUntil: null as string | null,
};

/** The dates from one on, within so many days, on which a rule falls. */
function datesFrom(from: string, days: number, given: Partial<typeof rule>): string[] {
  const first = DateTime.fromISO(from, { zone: "utc" });
  const dates = Array.from({ length: days }, (_, index) => first.plus({ days: index }).toISODate());
  return dates.filter((date) => occursOn({ ...rule, ...given }, date));
}

describe("every second week", () => {
  test("goes on across the end of a year with 53 weeks", () => {
    expect(datesFrom("2026-12-01", 60, { everyWeeks: 2 })).toEqual([
      "2026-12-03",
      "2026-12-17",
      "2026-12-31",
      "2027-01-14",
      "2027-01-28",
    ]);
  });

  test("counts weeks, so that two weekdays of one week come together", () => {
    expect(datesFrom("2026-12-01", 21, { everyWeeks: 2, weekdays: [1, 4] })).toEqual([
      "2026-12-03",
      "2026-12-14",
      "2026-12-17",
    ]);
  });

  test("counts from another week when it is told to, also one that lies later", () => {
    expect(datesFrom("2026-12-01", 21, { everyWeeks: 2, weeksFrom: "2027-01-04" })).toEqual(["2026-12-10"]);
  });

  test("falls on each date of one week in n, whatever the week it counts from", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 0, max: 900 }), (everyWeeks, after) => {
        const validFrom = DateTime.utc(2026, 1, 1).plus({ days: after }).toISODate();
        const found = datesFrom(validFrom, 7 * everyWeeks * 3, {
          everyWeeks,
          validFrom,
          weekdays: [1, 2, 3, 4, 5, 6, 7],
        });
        const weekStarts = new Set(found.map((date) => +DateTime.fromISO(date, { zone: "utc" }).startOf("week")));
        const gaps = [...weekStarts].sort((one, other) => one - other);
        for (let index = 1; index < gaps.length; index++) {
          expect((gaps[index] ?? 0) - (gaps[index - 1] ?? 0)).toBe(everyWeeks * 7 * 86_400_000);
        }
        expect(found[0]).toBe(validFrom);
      }),
      { numRuns: 50 },
    );
  });
});

describe("some weeks of the month", () => {
  test("knows the first Saturday, also when the month begins with it", () => {
    expect(datesFrom("2027-04-01", 92, { weekdays: [6], monthWeeks: [1] })).toEqual([
      "2027-04-03",
      "2027-05-01",
      "2027-06-05",
    ]);
  });

  test("knows the last one, which is the fourth or the fifth", () => {
    expect(datesFrom("2027-01-01", 90, { weekdays: [6], monthWeeks: [-1] })).toEqual([
      "2027-01-30",
      "2027-02-27",
      "2027-03-27",
    ]);
  });

  test("knows a fifth one only where there is one", () => {
    expect(datesFrom("2027-01-01", 90, { weekdays: [6], monthWeeks: [5] })).toEqual(["2027-01-30"]);
  });
});

test("includes its first and its last date", () => {
  expect(datesFrom("2026-12-01", 60, { validUntil: "2026-12-17" })).toEqual(["2026-12-03", "2026-12-10", "2026-12-17"]);
});
