import { describe, expect, test } from "vitest";
import type { SessionKind } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";
import { dayParts } from "./day-parts";

const time = (clock: string, kind: SessionKind = "weekday") => {
  const startsAt = DateTime.fromISO(`2027-03-02T${clock}`, { zone: "Europe/Amsterdam" });
  const endsAt = startsAt.plus({ minutes: 10 });
  return { startsAt, endsAt, kind, groups: [{ startsAt, endsAt }] };
};
const divided = (...times: ReturnType<typeof time>[]) =>
  dayParts(times).map((part) => [part.name, ...part.times.map((one) => one.startsAt.toFormat("HH:mm"))]);

describe("dayParts", () => {
  test("begins the afternoon at twelve and the evening at five, by the location's clock", () => {
    expect(divided(time("09:00"), time("11:50"), time("12:00"), time("16:50"), time("17:00"))).toEqual([
      ["morning", "09:00", "11:50"],
      ["afternoon", "12:00", "16:50"],
      ["evening", "17:00"],
    ]);
  });

  test("calls every time of an evening session evening", () => {
    expect(divided(time("16:40"), time("16:50", "evening"))).toEqual([
      ["afternoon", "16:40"],
      ["evening", "16:50"],
    ]);
  });

  test("leaves out a part without times", () => {
    expect(divided(time("18:00"))).toEqual([["evening", "18:00"]]);
    expect(divided()).toEqual([]);
  });
});
