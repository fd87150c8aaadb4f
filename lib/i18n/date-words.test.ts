import { describe, expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import {
  dateInWords,
  datePartsInWords,
  dayInWords,
  monthInWords,
  shortDateInWords,
  timeInWords,
  weekdaysInWords,
} from "./date-words";

const inAmsterdam = (iso: string) => DateTime.fromISO(iso, { zone: "utc" }).setZone("Europe/Amsterdam");

describe("dateInWords", () => {
  test.each([
    ["nl", "dinsdag 1 december 2026"],
    ["en", "Tuesday 1 December 2026"],
  ])("says a date in full in %s, the day before the month", (language, words) => {
    expect(dateInWords(inAmsterdam("2026-12-01T08:40Z"), language)).toBe(words);
  });

  test("says the date of the location, not of the process or of UTC", () => {
    expect(dateInWords(inAmsterdam("2026-12-29T23:30Z"), "en")).toBe("Wednesday 30 December 2026");
  });

  test("keeps the calendar and the digits of the counter in other scripts", () => {
    expect(dateInWords(inAmsterdam("2026-12-01T08:40Z"), "fa")).toContain("2026");
    expect(dateInWords(inAmsterdam("2026-12-01T08:40Z"), "ar")).toMatch(/(^|\D)1 .+ 2026/);
  });
});

test.each([
  ["nl", "di 1 dec"],
  ["en", "Tue 1 Dec"],
])("says a date shortly in %s", (language, words) => {
  expect(shortDateInWords(inAmsterdam("2026-12-01T08:40Z"), language)).toBe(words);
});

describe("timeInWords", () => {
  test.each([
    ["2027-03-28T00:59Z", "01:59", "just before the clocks go forward"],
    ["2027-03-28T01:00Z", "03:00", "just after"],
    ["2027-10-31T00:30Z", "02:30", "before the clocks go back"],
    ["2027-10-31T01:30Z", "02:30", "in the hour that comes twice"],
    ["2026-12-01T23:05Z", "00:05", "just after midnight"],
  ])("says %s as %s, %s", (iso, words) => {
    expect(timeInWords(inAmsterdam(iso), "nl")).toBe(words);
    expect(timeInWords(inAmsterdam(iso), "en")).toBe(words);
  });

  test("keeps 24 hours and Latin digits in other scripts", () => {
    expect(timeInWords(inAmsterdam("2026-12-01T13:40Z"), "ar")).toBe("14:40");
    expect(timeInWords(inAmsterdam("2026-12-01T13:40Z"), "fa")).toBe("14:40");
  });
});

describe("the words of a calendar", () => {
  test("say the parts of a date by the location's day", () => {
    const nearMidnight = inAmsterdam("2026-11-30T23:30Z");
    expect(datePartsInWords(nearMidnight, "nl")).toEqual({ weekday: "di", day: "1", month: "dec" });
    expect(datePartsInWords(nearMidnight, "en")).toEqual({ weekday: "Tue", day: "1", month: "Dec" });
    expect(datePartsInWords(nearMidnight, "fa").day).toBe("1");
  });

  test("say a month with its year", () => {
    expect(monthInWords(inAmsterdam("2026-12-01T08:40Z"), "nl")).toBe("december 2026");
    expect(monthInWords(inAmsterdam("2026-12-01T08:40Z"), "en")).toBe("December 2026");
  });

  test("begin the week on Monday", () => {
    expect(weekdaysInWords("nl").map((day) => day.short)).toEqual(["ma", "di", "wo", "do", "vr", "za", "zo"]);
    expect(weekdaysInWords("en")[0]).toEqual({ short: "Mon", long: "Monday" });
  });
});

test.each([
  ["nl", "dinsdag 1 december"],
  ["en", "Tuesday 1 December"],
])("leaves the year out of a day that is near, in %s", (language, words) => {
  expect(dayInWords(inAmsterdam("2026-12-01T08:40Z"), language)).toBe(words);
});
