import { expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { nextAttemptAfter } from "./next-attempt";
import type { AttemptOutcome } from "./outcomes";

const zone = "Europe/Amsterdam";
const at = (iso: string) => DateTime.fromISO(iso, { zone });
// Thursday morning, before a weekend on which the clocks go forward (Easter, with holidays on both its sides).
const now = at("2027-03-18T10:00");
const startsAt = at("2027-04-14T18:20");
const after = (outcome: AttemptOutcome, { visit = startsAt, from = now } = {}) =>
  nextAttemptAfter(outcome, { startsAt: visit, now: from })?.setZone(zone).toFormat("yyyy-MM-dd HH:mm");

test.each<[AttemptOutcome, string | undefined]>([
  ["reached", undefined],
  ["letter_sent", undefined],
  ["no_answer", "2027-03-18 13:00"],
  ["left_message", "2027-03-19 10:00"],
  ["wrong_number", "2027-03-18 10:00"],
  ["on_the_day", "2027-04-14 00:00"],
])("after %s: %s", (outcome, next) => {
  expect(after(outcome)).toBe(next);
});

test.each([
  ["late in the afternoon", "2027-03-18T15:30", "2027-03-19 09:00"],
  ["on Friday evening", "2027-03-19T20:21", "2027-03-22 09:00"],
  ["on Saturday", "2027-03-20T10:00", "2027-03-22 09:00"],
  ["before dawn", "2027-03-18T03:00", "2027-03-18 09:00"],
  ["while the clocks go forward, before Easter Monday", "2027-03-27T23:30", "2027-03-30 09:00"],
])("nobody is called at night, in a weekend or on a holiday: an attempt %s", (_, from, next) => {
  expect(after("no_answer", { from: at(from) })).toBe(next);
});

test("a time of the evening before is not taken for one of the day after by another zone", () => {
  expect(after("no_answer", { from: at("2027-03-18T10:00").setZone("Asia/Kathmandu") })).toBe("2027-03-18 13:00");
});

test("is never after they would come", () => {
  expect(after("left_message", { visit: now.plus({ hours: 2 }) })).toBe("2027-03-18 12:00");
  expect(after("no_answer", { from: at("2027-03-20T10:00"), visit: at("2027-03-21T11:00") })).toBe("2027-03-21 11:00");
});
