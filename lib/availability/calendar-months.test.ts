import { describe, expect, test } from "vitest";
import { calendarMonths } from "./calendar-months";

const day = (date: string) => ({ date, openTimes: 3, kinds: ["weekday" as const] });
/** A month as people see it: "1" a date, "[1]" one with times, "." another month's. */
const drawn = (dates: string[]) =>
  calendarMonths(dates.map(day)).map(({ month, weeks }) => [
    month,
    ...weeks.map((week) =>
      week.map((cell) => (!cell ? "." : cell.day ? `[${cell.dayOfMonth}]` : cell.dayOfMonth)).join(" "),
    ),
  ]);

describe("calendarMonths", () => {
  test("begins each week on Monday and fills it up to Sunday", () => {
    expect(drawn(["2027-03-02"])).toEqual([
      [
        "2027-03",
        "1 [2] 3 4 5 6 7",
        "8 9 10 11 12 13 14",
        "15 16 17 18 19 20 21",
        "22 23 24 25 26 27 28",
        "29 30 31 . . . .",
      ],
    ]);
  });

  test("has every month from the first day to the last, also across a new year and without a day of its own", () => {
    expect(drawn(["2026-12-30", "2027-02-01"]).map(([month]) => month)).toEqual(["2026-12", "2027-01", "2027-02"]);
    expect(drawn(["2026-12-30"])[0]?.at(-1)).toBe("28 29 [30] 31 . . .");
  });

  test("has 29 February in a leap year and not in another", () => {
    expect(drawn(["2028-02-29"])[0]?.at(-1)).toBe("28 [29] . . . . .");
    expect(drawn(["2027-02-28"])[0]?.at(-1)).toBe("22 23 24 25 26 27 [28]");
  });

  test.each(["2027-03", "2027-10"])("has each date of %s once, where the clocks change", (month) => {
    const dates = calendarMonths([day(`${month}-15`)]).flatMap(({ weeks }) =>
      weeks.flat().flatMap((cell) => cell?.date ?? []),
    );
    expect(new Set(dates).size).toBe(31);
    expect(dates).toHaveLength(31);
  });

  test("gives nothing for no days", () => {
    expect(calendarMonths([])).toEqual([]);
  });
});
