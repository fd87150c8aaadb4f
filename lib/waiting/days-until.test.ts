import { describe, expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { daysUntil } from "./days-until";

const amsterdam = (iso: string) => DateTime.fromISO(iso, { zone: "Europe/Amsterdam" });

describe("daysUntil", () => {
  test.each([
    ["2026-11-23T23:59", "2026-11-23T00:01", 0],
    ["2026-11-24T00:00", "2026-11-23T23:59", 1],
    ["2026-12-01T09:40", "2026-11-23T10:00", 8],
    ["2028-03-01T09:00", "2028-02-28T09:00", 2],
    ["2027-01-02T09:00", "2026-12-30T17:00", 3],
  ])("from %s counts back to %s as %i days", (then, now, days) => {
    expect(daysUntil(amsterdam(then), amsterdam(now))).toBe(days);
  });

  test.each([
    ["2027-03-29T00:30", "2027-03-27T23:30"],
    ["2027-11-01T00:30", "2027-10-30T23:30"],
  ])("counts the short and the long day as one (%s)", (then, now) => {
    expect(daysUntil(amsterdam(then), amsterdam(now))).toBe(2);
  });

  test("counts in the zone of the instant, wherever the asker is", () => {
    const now = DateTime.fromISO("2026-11-23T23:30:00Z");
    expect(daysUntil(amsterdam("2026-11-24T09:00"), now)).toBe(0);
    expect(daysUntil(DateTime.fromISO("2026-11-24T09:00", { zone: "America/Curacao" }), now)).toBe(1);
  });
});
