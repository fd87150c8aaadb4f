import Papa from "papaparse";
import { type CardField, cardFields, type TypedCard } from "./read-card";

/** The most that a file of a delivery holds. */
export const mostDeliveryRows = 2000;
export const mostDeliveryLetters = 400_000;

/** Without these there is nothing to register. */
const needed = ["number", "v_number", "name"] as const satisfies CardField[];

export const deliveryRefusals = ["empty", "too_large", "not_a_file_of_cards", "columns_missing"] as const;
export type DeliveryRefusal = (typeof deliveryRefusals)[number];

export type DeliveryRow = { line: number; typed: TypedCard };
export type DeliveryRead =
  | { ok: true; rows: DeliveryRow[] }
  | { ok: false; reason: DeliveryRefusal; missing: CardField[] };

/** A file with nothing but the names of its columns, as a spreadsheet opens it. */
export const deliveryTemplate = (): string => `\uFEFF${cardFields.join(";")}\r\n`;

const refused = (reason: DeliveryRefusal, missing: CardField[] = []): DeliveryRead => ({ ok: false, reason, missing });

/**
 * Reads a file of cards, with semicolons, commas or tabs between its columns, in any order of them.
 *
 * Units: `line` is that of the file, its head being 1.
 * Refuses: `empty`; `too_large`; `not_a_file_of_cards` for what has none of the columns; `columns_missing` with their names.
 */
export function readDelivery(text: string): DeliveryRead {
  if (text.trim() === "") return refused("empty");
  if (text.length > mostDeliveryLetters) return refused("too_large");
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimitersToGuess: [";", ",", "\t"] });
  const [head = [], ...lines] = data;
  const names = head.map((name) => name.trim().toLowerCase());
  const missing = needed.filter((column) => !names.includes(column));
  if (missing.length === needed.length) return refused("not_a_file_of_cards");
  if (missing.length > 0) return refused("columns_missing", missing);
  const filled = lines.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== "") ? [{ line: index + 2, cells }] : [],
  );
  if (filled.length === 0) return refused("empty");
  if (filled.length > mostDeliveryRows) return refused("too_large");
  const cellOf = (cells: readonly string[], field: CardField) => (cells[names.indexOf(field)] ?? "").trim();
  return {
    ok: true,
    rows: filled.map(({ line, cells }) => ({
      line,
      // One for each field, by construction.
      typed: Object.fromEntries(cardFields.map((field) => [field, cellOf(cells, field)])) as TypedCard,
    })),
  };
}
