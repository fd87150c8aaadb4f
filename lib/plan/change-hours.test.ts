import { expect, test } from "vitest";
import { readHoursWishes } from "./change-hours";

const seriesId = "6f0f1c9e-3f0a-4f4e-9d55-0c3a6f1b2d3e";
const wish = (date: string, hours = "09:00 12:00") => `${seriesId} ${date} ${hours}`;

test("the hours of blocks of one week are read, across the clock change too", () => {
  expect(readHoursWishes([wish("2027-03-28"), wish("2027-03-22", "10:00 24:00")])).toEqual([
    { seriesId, date: "2027-03-28", opensAt: "09:00", closesAt: "12:00" },
    { seriesId, date: "2027-03-22", opensAt: "10:00", closesAt: "24:00" },
  ]);
});

test.each([
  [[]],
  [["x"]],
  [[wish("2027-02-30")]],
  [[wish("2027-03-22", "nine 12:00")]],
  [[wish("2027-03-22"), wish("2027-03-29")]],
  [[wish("2027-03-22"), wish("2127-03-22")]],
])("%j is not the hours of a week", (texts) => {
  expect(readHoursWishes(texts)).toBeNull();
});
