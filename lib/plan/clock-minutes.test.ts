import fc from "fast-check";
import { expect, test } from "vitest";
import { clockOfMinutes, minutesOfClock, shiftHours } from "./clock-minutes";

const limits = { leastMinutes: 30, from: 8 * 60, until: 20 * 60 };
const hours = { opensAt: "09:00", closesAt: "12:00" };

test.each([
  ["end", 90, "09:00–13:30"],
  ["end", -600, "09:00–09:30"],
  ["end", 6000, "09:00–20:00"],
  ["start", -30, "08:30–12:00"],
  ["start", 600, "11:30–12:00"],
  ["start", -600, "08:00–12:00"],
  ["both", 120, "11:00–14:00"],
  ["both", 6000, "17:00–20:00"],
  ["both", -6000, "08:00–11:00"],
] as const)("moving the %s by %i minutes gives %s", (edge, minutes, expected) => {
  const { opensAt, closesAt } = shiftHours(hours, { edge, minutes }, limits);
  expect(`${opensAt}–${closesAt}`).toBe(expected);
});

test("every minute of a day comes back from its clock time", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
      expect(minutesOfClock(clockOfMinutes(minutes))).toBe(minutes);
    }),
  );
});
