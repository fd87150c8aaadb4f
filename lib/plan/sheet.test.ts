import fc from "fast-check";
import { expect, test } from "vitest";
import { readSheet, type SheetRow, sheetColumns, writeSheet } from "./sheet";

const row = Object.fromEntries(sheetColumns.map((column) => [column, column])) as SheetRow;

test("what is written is read the same, whatever is in it", () => {
  // A cell that begins like a formula is text afterwards, with a mark before it: that is what it is for.
  const cell = fc.string({ unit: "binary" }).map((text) =>
    text
      .trim()
      .replace(/^['=+\-@\t\r]+/, "")
      .trim(),
  );
  const record = fc
    .record(Object.fromEntries(sheetColumns.map((column) => [column, cell])))
    .filter((one) => Object.values(one).some((text) => text !== ""));
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (rows) => {
      const read = readSheet(writeSheet(rows as SheetRow[]));
      expect(read.ok && read.rows.map((one) => one.row)).toEqual(rows);
    }),
  );
});

test("what a spreadsheet would run as a formula is made text", () => {
  expect(writeSheet([{ ...row, location: '=HYPERLINK("x")' }])).toContain("'=HYPERLINK");
});

test.each([";", ",", "\t"])(
  "reads columns in any order, with %j between them, and says the line of each row",
  (mark) => {
    const columns = sheetColumns.filter((column) => column !== "rule").reverse();
    const text = `${columns.join(mark).toUpperCase()}\r\n\r\n${columns.join(mark)}\r\n`;
    expect(readSheet(text)).toEqual({ ok: true, rows: [{ line: 3, row: { ...row, rule: "" } }] });
  },
);

test.each([
  ["", "empty", []],
  [`${sheetColumns.join(";")}\n\n`, "empty", []],
  ["hello", "not_a_sheet", []],
  [sheetColumns.filter((column) => column !== "date").join(";"), "columns_missing", ["date"]],
  ["x".repeat(1_000_001), "too_large", []],
])("%.40s is refused as %s", (text, reason, missing) => {
  expect(readSheet(text)).toEqual({ ok: false, reason, missing });
});
