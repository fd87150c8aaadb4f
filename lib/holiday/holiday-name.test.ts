import { expect, test } from "vitest";
import { holidayName } from "./holiday-name";

test.each([
  ["2027-04-27", "nl", "Koningsdag"],
  ["2027-04-27", "en", "King's Day"],
  ["2030-05-05", "nl", "Bevrijdingsdag"],
  ["2027-12-25", "nl", "Kerstmis"],
  ["2027-12-24", "nl", null],
  ["2026-05-05", "nl", null],
])("%s in %s is %s", (date, language, name) => {
  expect(holidayName(date, language)).toBe(name);
});
