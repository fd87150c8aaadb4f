import { describe, expect, test } from "vitest";
import { busynessAfter, datesWithGap, daysBetween } from "./plan-busyness";
import { seededRandom } from "./random";

describe("busynessAfter", () => {
  test("is certain on each booked-out day and never after", () => {
    const busyness = [0, 1, 34, 35, 36].map((days) => busynessAfter(days, { fullDays: 35 }));

    expect(busyness.slice(0, 3)).toEqual([1, 1, 1]);
    expect(busyness[3]).toBeCloseTo(0.9);
    expect(busyness[4]).toBeLessThan(0.9);
  });

  test("falls from day to day, and leaves a few early birds far ahead", () => {
    const busyness = Array.from({ length: 98 }, (_, days) => busynessAfter(days, { fullDays: 10 }));

    expect(busyness.every((chance, days) => days === 0 || chance <= (busyness[days - 1] ?? 0))).toBe(true);
    expect(busyness[97]).toBeCloseTo(0.03);
  });
});

describe("datesWithGap", () => {
  const dates = Array.from({ length: 28 }, (_, index) => `2027-03-${String(index + 1).padStart(2, "0")}`);

  test("chooses as many booked-out dates as asked, none of the next two days", () => {
    const chosen = [...datesWithGap(dates, "2027-03-01", { fullDays: 10, gaps: 3 }, seededRandom("gaps"))];

    expect(chosen).toHaveLength(3);
    expect(chosen.every((date) => date >= "2027-03-04" && date <= "2027-03-10")).toBe(true);
  });

  test("is content with fewer where there are no more", () => {
    expect(datesWithGap(dates, "2027-03-01", { fullDays: 2, gaps: 3 }, seededRandom("gaps")).size).toBe(0);
  });
});

test("daysBetween counts calendar days, across a clock change too", () => {
  expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
  expect(daysBetween("2027-10-30", "2027-11-01")).toBe(2);
});
