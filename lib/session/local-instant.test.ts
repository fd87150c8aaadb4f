import { describe, expect, test } from "vitest";
import { localInstant } from "./local-instant";

const utc = (date: string, time: string, zone = "Europe/Amsterdam") =>
  localInstant(date, time, zone).toUTC().toISO({ suppressMilliseconds: true });

describe("localInstant", () => {
  test.each([
    ["2027-03-27", "2027-03-27T08:00:00Z"],
    ["2027-03-28", "2027-03-28T07:00:00Z"],
    ["2027-10-30", "2027-10-30T07:00:00Z"],
    ["2027-10-31", "2027-10-31T08:00:00Z"],
  ])("keeps nine o'clock nine o'clock on %s, around the clock changes", (date, instant) => {
    expect(utc(date, "09:00")).toBe(instant);
  });

  test.each(["02:00", "02:30", "02:59", "03:00"])(
    "takes %s on the day it is skipped for the moment of the jump",
    (time) => {
      expect(utc("2027-03-28", time)).toBe("2027-03-28T01:00:00Z");
    },
  );

  test("takes the first of two occurrences, in summer and in winter alike", () => {
    expect(utc("2027-10-31", "02:00")).toBe("2027-10-31T00:00:00Z");
    expect(utc("2027-10-31", "02:30")).toBe("2027-10-31T00:30:00Z");
    expect(utc("2027-10-31", "03:00")).toBe("2027-10-31T02:00:00Z");
  });

  test("ends the day at the next midnight, also where midnight itself is skipped", () => {
    expect(utc("2027-02-28", "24:00")).toBe("2027-02-28T23:00:00Z");
    expect(utc("2028-02-28", "24:00")).toBe("2028-02-28T23:00:00Z");
    // Santiago skips from 24:00 to 01:00.
    expect(utc("2027-09-04", "24:00", "America/Santiago")).toBe("2027-09-05T04:00:00Z");
    expect(utc("2027-09-05", "00:00", "America/Santiago")).toBe("2027-09-05T04:00:00Z");
  });

  test("answers in the location's zone", () => {
    expect(localInstant("2027-07-01", "09:00", "America/Curacao").toFormat("HH:mm ZZ")).toBe("09:00 -04:00");
  });
});
