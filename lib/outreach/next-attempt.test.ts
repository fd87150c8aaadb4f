import { expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { nextAttemptAfter } from "./next-attempt";
import type { AttemptOutcome } from "./outcomes";

const zone = "Europe/Amsterdam";
const now = DateTime.fromISO("2027-03-26T15:00", { zone });
// The day on which the clocks go forward.
const startsAt = DateTime.fromISO("2027-03-28T18:20", { zone });
const after = (outcome: AttemptOutcome, visit = startsAt) =>
  nextAttemptAfter(outcome, { startsAt: visit, now })?.setZone(zone).toFormat("yyyy-MM-dd HH:mm");

test.each<[AttemptOutcome, string | undefined]>([
  ["reached", undefined],
  ["letter_sent", undefined],
  ["no_answer", "2027-03-26 18:00"],
  ["left_message", "2027-03-27 15:00"],
  ["wrong_number", "2027-03-26 15:00"],
  ["on_the_day", "2027-03-28 00:00"],
])("after %s: %s", (outcome, at) => {
  expect(after(outcome)).toBe(at);
});

test("is never after they would come", () => {
  expect(after("left_message", now.plus({ hours: 2 }))).toBe("2027-03-26 17:00");
});
