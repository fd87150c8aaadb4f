import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { localClock } from "./local-clock";

const ms = (iso: string) => DateTime.fromISO(iso).toMillis();

test.each([
  ["2027-03-28T00:59Z", "01:59", "just before the clocks go forward"],
  ["2027-03-28T01:00Z", "03:00", "just after"],
  ["2027-10-31T00:30Z", "02:30", "before the clocks go back"],
  ["2027-10-31T01:30Z", "02:30", "in the hour that comes twice"],
  ["2026-12-01T23:05Z", "00:05", "just after midnight"],
])("says %s as %s, %s", (iso, words) => {
  expect(localClock("Europe/Amsterdam", ms(iso))).toBe(words);
});

test("agrees with the zone at every instant", () => {
  const zones = ["Europe/Amsterdam", "America/Caracas", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati"];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: ms("1971-01-01T00:00Z") / 1000, max: ms("2099-01-01T00:00Z") / 1000 }),
      (zone, seconds) => {
        const local = DateTime.fromMillis(seconds * 1000, { zone });
        expect(localClock(zone, seconds * 1000)).toBe(local.toFormat("HH:mm"));
      },
    ),
    { numRuns: 2000 },
  );
});
