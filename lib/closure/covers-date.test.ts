import { expect, test } from "vitest";
import { coversDate } from "./covers-date";

const closures = [
  { startsOn: "2026-12-30", endsOn: "2027-01-02" },
  { startsOn: "2027-03-28", endsOn: "2027-03-28" },
];

test.each([
  ["2026-12-29", false],
  ["2026-12-30", true],
  ["2027-01-01", true],
  ["2027-01-02", true],
  ["2027-01-03", false],
  ["2027-03-28", true],
  ["2027-03-29", false],
])("takes both ends of a closure for closed days: %s is %s", (date, expected) => {
  expect(coversDate(closures, date)).toBe(expected);
});
