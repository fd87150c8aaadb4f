import { expect, test } from "vitest";
import { testClock } from "./test-clock";

test("runs from its start, so many times as fast as life", () => {
  const clock = testClock("2027-03-10T08:00:00+01:00@500", 1_000_000);
  const start = Date.parse("2027-03-10T07:00:00Z");
  expect(clock?.(1_000_000)).toBe(start);
  expect(clock?.(1_002_000)).toBe(start + 1_000_000);
});

test.each(["", "2027-03-10@500", "2027-03-10T08:00Z@0", "2027-03-10T08:00Z@-5", "2027-13-40T08:00Z@5", "now@1"])(
  "%j names no clock",
  (text) => expect(testClock(text, 0)).toBeNull(),
);
