import Papa from "papaparse";

/** The columns of a file of sessions: what is open at which location on which date. */
export const sheetColumns = [
  "location",
  "date",
  "opens",
  "closes",
  "desks",
  "staff_desks",
  "overbook",
  "slot_minutes",
  "services",
  "channel",
  "kind",
  "rule",
] as const;
export type SheetColumn = (typeof sheetColumns)[number];
export type SheetRow = Record<SheetColumn, string>;

/** The most that a file holds. */
export const mostSheetRows = 5000;
export const mostSheetLetters = 1_000_000;

/** Rows as a file that a spreadsheet opens; what it would run as a formula is made text. */
export function writeSheet(rows: readonly SheetRow[]): string {
  const data = rows.map((row) => sheetColumns.map((column) => row[column]));
  return `\uFEFF${Papa.unparse({ fields: [...sheetColumns], data }, { escapeFormulae: true, delimiter: ";" })}\r\n`;
}

export type SheetRefusal = "empty" | "too_large" | "not_a_sheet" | "columns_missing";
export type SheetRead =
  | { ok: true; rows: { line: number; row: SheetRow }[] }
  | { ok: false; reason: SheetRefusal; missing: SheetColumn[] };

const refused = (reason: SheetRefusal, missing: SheetColumn[] = []): SheetRead => ({ ok: false, reason, missing });

/**
 * Reads a file of sessions, with semicolons, commas or tabs between its columns, in any order of them.
 *
 * Units: `line` is that of the file, its head being 1.
 * Refuses: `empty`; `too_large`; `not_a_sheet` for what has no rows of columns; `columns_missing` with their names.
 */
export function readSheet(text: string): SheetRead {
  if (text.trim() === "") return refused("empty");
  if (text.length > mostSheetLetters) return refused("too_large");
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimitersToGuess: [";", ",", "\t"] });
  const [head = [], ...lines] = data;
  const names = head.map((name) => name.trim().toLowerCase());
  const missing = sheetColumns.filter((column) => column !== "rule" && !names.includes(column));
  if (missing.length === sheetColumns.length - 1) return refused("not_a_sheet");
  if (missing.length > 0) return refused("columns_missing", missing);
  const filled = lines.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== "") ? [{ line: index + 2, cells }] : [],
  );
  if (filled.length === 0) return refused("empty");
  if (filled.length > mostSheetRows) return refused("too_large");
  const cellOf = (cells: readonly string[], column: SheetColumn) => (cells[names.indexOf(column)] ?? "").trim();
  return {
    ok: true,
    rows: filled.map(({ line, cells }) => ({
      line,
      // One for each column, by construction.
      row: Object.fromEntries(sheetColumns.map((column) => [column, cellOf(cells, column)])) as SheetRow,
    })),
  };
}
