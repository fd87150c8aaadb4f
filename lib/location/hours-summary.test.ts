import { describe, expect, test } from "vitest";
import { type DayRun, hoursSummary } from "./hours-summary";

const names = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const run = ({ first, last }: DayRun) => (first === last ? names[first] : `${names[first]}–${names[last]}`);

/** Writes a summary as a person would read it. */
function summary(...openings: [weekdays: number[], opensAt: string, closesAt: string][]): string {
  const lines = hoursSummary(openings.map(([weekdays, opensAt, closesAt]) => ({ weekdays, opensAt, closesAt })));
  return lines
    .map((line) => {
      const hours =
        "until" in line ? `to ${line.until}` : line.ranges.map((one) => `${one.opensAt}–${one.closesAt}`).join(" and ");
      return `${line.days.map(run).join(", ")} ${hours}`;
    })
    .join("; ");
}

const week = [1, 2, 3, 4, 5];

describe("hoursSummary", () => {
  test("tells equal days together, the longer ones by their end, and Saturday apart", () => {
    expect(summary([week, "09:00", "17:00"], [[4], "17:00", "20:00"], [[6], "10:00", "15:00"])).toBe(
      "Mon–Fri 09:00–17:00; Thu to 20:00; Sat 10:00–15:00",
    );
  });

  test("takes openings that overlap or touch for one range", () => {
    expect(summary([week, "09:00", "17:00"], [week, "12:00", "20:00"])).toBe("Mon–Fri 09:00–20:00");
    expect(summary([week, "13:00", "17:00"], [week, "09:00", "13:00"])).toBe("Mon–Fri 09:00–17:00");
    expect(summary([week, "09:00", "17:00"], [week, "10:00", "12:00"])).toBe("Mon–Fri 09:00–17:00");
  });

  test("keeps a break in the middle of the day", () => {
    expect(summary([week, "09:00", "12:00"], [week, "13:00", "17:00"])).toBe("Mon–Fri 09:00–12:00 and 13:00–17:00");
  });

  test("names two days in a row one by one, and days apart too", () => {
    expect(summary([[2, 4, 5], "09:00", "17:00"])).toBe("Tue, Thu, Fri 09:00–17:00");
  });

  test("tells several kinds of longer days apart", () => {
    expect(summary([week, "09:00", "17:00"], [[2], "17:00", "20:00"], [[4], "17:00", "21:00"])).toBe(
      "Mon–Fri 09:00–17:00; Tue to 20:00; Thu to 21:00",
    );
  });

  test("does not call a day longer that begins at another time, nor a Saturday", () => {
    expect(summary([[1, 2, 3, 5], "09:00", "17:00"], [[4], "12:00", "20:00"])).toBe(
      "Mon–Wed, Fri 09:00–17:00; Thu 12:00–20:00",
    );
    expect(summary([week, "10:00", "14:00"], [[6], "10:00", "15:00"])).toBe("Mon–Fri 10:00–14:00; Sat 10:00–15:00");
  });

  test("says nothing where there are no openings", () => {
    expect(summary()).toBe("");
  });
});
