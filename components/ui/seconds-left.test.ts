import { expect, test } from "vitest";
import { secondsLeft } from "./seconds-left";

const tenAm = Date.parse("2027-03-01T10:00:00Z");

test("counts to the end by the server's clock, whatever the device's clock says", () => {
  const times = { endsAt: "2027-03-01T10:10:00.000Z", serverNow: "2027-03-01T10:00:00.000Z" };
  const slowClock = tenAm - 3_600_000;

  expect(secondsLeft(times, slowClock)).toBe(600);
  expect(secondsLeft(times, slowClock + 1_500)).toBe(599);
  expect(secondsLeft(times, slowClock + 700_000)).toBe(0);
});

test("does not begin anew when an old page is shown again", () => {
  const times = { endsAt: "2027-03-01T11:10:00.000Z", serverNow: "2027-03-01T11:00:00.000Z" };
  const opened = Date.parse(times.serverNow);

  expect(secondsLeft(times, opened)).toBe(600);
  expect(secondsLeft(times, opened + 60_000)).toBe(540);
});
