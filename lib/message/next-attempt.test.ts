import { expect, test } from "vitest";
import { nextAttemptAt } from "./next-attempt";

const now = new Date("2027-03-01T08:00:00Z");
const minutesOn = (attempts: number, neededBy: Date | null = null) => {
  const next = nextAttemptAt(attempts, { neededBy, now });
  return next && (next.getTime() - now.getTime()) / 60_000;
};

test("pauses grow, and after the seventh attempt there is none", () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => minutesOn(attempts));
  expect(pauses).toEqual([1, 5, 15, 60, 180, 360, null]);
});

test("a mail that would come too late is given up while somebody can still call", () => {
  const inTenMinutes = new Date(now.getTime() + 10 * 60_000);
  expect(minutesOn(2, inTenMinutes)).toBe(5);
  expect(minutesOn(3, inTenMinutes)).toBeNull();
});
