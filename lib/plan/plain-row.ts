import type { SheetColumn, SheetRow } from "./sheet";

/** A date as Dutch spreadsheets write it: day, month, year with hyphens. With slashes or two digits of a year it could be another. */
function plainDate(text: string): string {
  const [, day = "", month = "", year = ""] = /^([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

/** A time without its leading nought, or with seconds that are none. */
function plainTime(text: string): string {
  const [, hour = "", minute = ""] = /^([0-9]{1,2}):([0-9]{2})(?::00)?$/.exec(text) ?? [];
  return minute ? `${hour.padStart(2, "0")}:${minute}` : text;
}

/** A whole number with decimals that are none. Three of them could be thousands. */
const plainNumber = (text: string) => text.replace(/^([0-9]+)[.,]0{1,2}$/, "$1");

const upper = (text: string) => text.toUpperCase();
const lower = (text: string) => text.toLowerCase();

const plain: Record<SheetColumn, (text: string) => string> = {
  location: lower,
  date: plainDate,
  opens: plainTime,
  closes: plainTime,
  desks: plainNumber,
  staff_desks: plainNumber,
  overbook: plainNumber,
  slot_minutes: plainNumber,
  services: upper,
  channel: lower,
  kind: lower,
  rule: lower,
};

/**
 * A row as this product writes it, from one that a spreadsheet saved: "14-12-2026" is 2026-12-14, "9:00:00" is 09:00, "3,0" is 3,
 * and large or small letters are the same. What could mean two things stays as it is, and is refused where it is checked.
 */
export function plainRow(row: SheetRow): SheetRow {
  // One for each column, by construction.
  return Object.fromEntries(
    Object.entries(row).map(([column, text]) => [column, plain[column as SheetColumn](text)]),
  ) as SheetRow;
}
