import { describe, expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { firstOfMonth, isDate, mondayOf, weekName } from "./week-of";

describe("mondayOf", () => {
  test.each([
    ["2027-W10", "2027-03-08"],
    ["2027-03-10", "2027-03-08"],
    ["2026-W53", "2026-12-28"],
    ["2027-01-01", "2026-12-28"],
    ["2027-W01", "2027-01-04"],
    ["2027-W12", "2027-03-22"],
  ])("%s begins on %s", (asked, monday) => {
    expect(mondayOf(asked)?.toISODate()).toBe(monday);
  });

  test.each(["2027-W53", "2027-W00", "2027-W54", "2027-02-30", "next week", "", undefined, ["2027-W10"]])(
    "knows no week %s",
    (asked) => {
      expect(mondayOf(asked)).toBeNull();
    },
  );

  test("comes back from the name of each week of ten years", () => {
    const first = DateTime.fromISO("2026-01-05", { zone: "utc" });
    for (let week = 0; week < 520; week++) {
      const monday = first.plus({ weeks: week });
      expect(mondayOf(weekName(monday))?.toISODate()).toBe(monday.toISODate());
    }
  });
});

test("a date is one only when it exists", () => {
  expect(["2028-02-29", "2027-02-29", "2027-13-01", "27-01-01", 5].map(isDate)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("a month begins on its first day", () => {
  expect(firstOfMonth("2027-03")?.toISODate()).toBe("2027-03-01");
  expect(firstOfMonth("2027-3")).toBeNull();
});
