import { describe, expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { isHoliday } from "./is-holiday";

/** Every holiday of a year, written out by hand from the government's calendar, not computed. */
const holidays: Record<number, string[]> = {
  2026: ["01-01", "04-05", "04-06", "04-27", "05-14", "05-24", "05-25", "12-25", "12-26"],
  2027: ["01-01", "03-28", "03-29", "04-27", "05-06", "05-16", "05-17", "12-25", "12-26"],
  2028: ["01-01", "04-16", "04-17", "04-27", "05-25", "06-04", "06-05", "12-25", "12-26"],
  2029: ["01-01", "04-01", "04-02", "04-27", "05-10", "05-20", "05-21", "12-25", "12-26"],
  2030: ["01-01", "04-21", "04-22", "04-27", "05-05", "05-30", "06-09", "06-10", "12-25", "12-26"],
  2035: ["01-01", "03-25", "03-26", "04-27", "05-03", "05-05", "05-13", "05-14", "12-25", "12-26"],
};

function datesIn(year: number): string[] {
  const first = DateTime.fromISO(`${year}-01-01`, { zone: "utc" });
  return Array.from({ length: first.daysInYear }, (_, index) => first.plus({ days: index }).toISODate());
}

describe("isHoliday", () => {
  test.each(Object.entries(holidays))("knows every holiday of %s and no other day", (year, days) => {
    expect(datesIn(Number(year)).filter(isHoliday)).toEqual(days.map((day) => `${year}-${day}`));
  });

  test.each([
    ["2025-04-26", true],
    ["2025-04-27", false],
    ["2031-04-26", true],
    ["2031-04-27", false],
  ])("moves King's Day to the Saturday before a Sunday: %s is %s", (date, expected) => {
    expect(isHoliday(date)).toBe(expected);
  });

  test.each([
    ["2025-05-05", true],
    ["2026-05-05", false],
    ["2029-05-05", false],
    ["2030-05-05", true],
    ["2035-05-05", true],
  ])("counts Liberation Day once in five years: %s is %s", (date, expected) => {
    expect(isHoliday(date)).toBe(expected);
  });

  test.each(["2026-04-03", "2027-03-26", "2027-12-24", "2027-12-31", "2027-05-04"])(
    "leaves %s a working day",
    (date) => {
      expect(isHoliday(date)).toBe(false);
    },
  );
});
