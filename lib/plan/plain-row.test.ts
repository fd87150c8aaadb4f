import { expect, test } from "vitest";
import { plainRow } from "./plain-row";
import { type SheetColumn, type SheetRow, sheetColumns } from "./sheet";

const empty = Object.fromEntries(sheetColumns.map((column) => [column, ""])) as SheetRow;

test.each([
  ["date", "14-12-2026", "2026-12-14"],
  ["date", "1-2-2027", "2027-02-01"],
  ["date", "2026-12-14", "2026-12-14"],
  ["date", "3/4/2027", "3/4/2027"],
  ["date", "14-12-26", "14-12-26"],
  ["opens", "9:00", "09:00"],
  ["opens", "09:00:00", "09:00"],
  ["closes", "9:30:00", "09:30"],
  ["closes", "9:30:15", "9:30:15"],
  ["closes", "9.30", "9.30"],
  ["desks", "3,0", "3"],
  ["desks", "3,00", "3"],
  ["desks", "2,5", "2,5"],
  ["overbook", "1.000", "1.000"],
  ["slot_minutes", "10.0", "10"],
  ["services", "doc+bio", "DOC+BIO"],
  ["channel", "Public", "public"],
  ["kind", "SATURDAY", "saturday"],
  ["location", "Goes", "goes"],
] satisfies [SheetColumn, string, string][])("%s %s is read as %s", (column, text, plain) => {
  expect(plainRow({ ...empty, [column]: text })).toEqual({ ...empty, [column]: plain });
});
