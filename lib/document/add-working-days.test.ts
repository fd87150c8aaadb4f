import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isHoliday } from "@/lib/holiday/is-holiday";
import { DateTime } from "@/lib/time";
import { addWorkingDays } from "./add-working-days";

test.each([
  ["2027-03-08", 3, "2027-03-11"],
  // Over a weekend.
  ["2027-03-11", 2, "2027-03-15"],
  ["2027-03-13", 1, "2027-03-15"],
  // Good Friday is a working day, Easter Monday is none.
  ["2027-03-25", 2, "2027-03-30"],
  // Over the clock change, King's Day and New Year.
  ["2027-04-26", 1, "2027-04-28"],
  ["2027-12-24", 1, "2027-12-27"],
  ["2027-12-31", 1, "2028-01-03"],
])("%s and %i working days is %s", (date, days, then) => {
  expect(addWorkingDays(date, days)).toBe(then);
});

test("is a working day with exactly so many working days until it, and one after the other adds up", () => {
  const date = fc
    .integer({ min: 0, max: 3650 })
    .map((days) => DateTime.fromISO("2026-01-01", { zone: "utc" }).plus({ days }).toISODate());
  const days = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(date, days, days, (from, one, other) => {
      const then = addWorkingDays(from, one);
      let counted = 0;
      for (let day = DateTime.fromISO(from, { zone: "utc" }); day.toISODate() < then; ) {
        day = day.plus({ days: 1 });
        if (day.weekday < 6 && !isHoliday(day.toISODate())) counted++;
      }
      expect(counted).toBe(one);
      expect(addWorkingDays(then, other)).toBe(addWorkingDays(from, one + other));
    }),
  );
});
