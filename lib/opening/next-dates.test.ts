import { expect, test } from "vitest";
import { nextDates } from "./next-dates";

const everySecondWeek = { weekdays: [1, 3], everyWeeks: 2, weeksFrom: null, monthWeeks: [], validUntil: null };

test.each([
  ["2026-12-16", "2026-01-01", null, ["2026-12-16", "2026-12-28", "2026-12-30"]],
  ["2026-12-16", "2026-12-29", null, ["2026-12-30", "2027-01-11", "2027-01-13"]],
  ["2026-12-16", "2026-12-16", "2026-12-28", ["2026-12-16", "2026-12-28"]],
  ["2026-12-16", "2027-01-01", "2026-12-28", []],
])("valid from %s, asked from %s, until %s", (validFrom, from, validUntil, dates) => {
  expect(nextDates({ ...everySecondWeek, validFrom, validUntil }, from, 3)).toEqual(dates);
});
