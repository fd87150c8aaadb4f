import { z } from "zod";
import { type PersonKey, readPersonKey } from "@/lib/person-key/person-key";
import { readDocumentNumber } from "./document-number";
import { readLetterReference } from "./letter-reference";

/** What is wrong with a field of a card. Forms and files translate each. */
export const cardErrors = [
  "number_wrong",
  "v_number_missing",
  "v_number_wrong",
  "letter_wrong",
  "name_missing",
  "too_long",
  "date_wrong",
  "date_past",
] as const;
export type CardError = (typeof cardErrors)[number];

/** The fields of a card as they are typed, scanned or stand in a file. */
export const cardFields = ["number", "v_number", "letter_reference", "name", "shelf", "expected_on"] as const;
export type CardField = (typeof cardFields)[number];
export type TypedCard = Record<CardField, string>;

export type ReadCard = {
  number: string;
  key: PersonKey | null;
  letterReference: string | null;
  name: string | null;
  shelf: string | null;
  expectedOn: string | null;
};

const mostLetters = { name: 120, shelf: 20 } as const;

/** What is wrong with what was given; whether a card must have it, the register says. */
function errorsIn(typed: TypedCard, today: string): Partial<Record<CardField, CardError>> {
  const { number, v_number, letter_reference, name, shelf, expected_on } = typed;
  const isDate = z.iso.date().safeParse(expected_on).success;
  return {
    ...(readDocumentNumber(number) ? {} : { number: "number_wrong" }),
    ...(v_number && !readPersonKey("v_number", v_number) ? { v_number: "v_number_wrong" } : {}),
    ...(letter_reference && !readLetterReference(letter_reference) ? { letter_reference: "letter_wrong" } : {}),
    ...(name.length > mostLetters.name ? { name: "too_long" } : {}),
    ...(shelf.length > mostLetters.shelf ? { shelf: "too_long" } : {}),
    ...(expected_on && !isDate ? { expected_on: "date_wrong" } : {}),
    ...(isDate && expected_on < today ? { expected_on: "date_past" } : {}),
  };
}

/** What a card lacks that the register has never seen. */
export function missingIn(card: ReadCard): Partial<Record<CardField, CardError>> {
  return {
    ...(card.key ? {} : { v_number: "v_number_missing" }),
    ...(card.name ? {} : { name: "name_missing" }),
  };
}

/**
 * Reads a card as it was typed or scanned.
 *
 * Units: `today` is the location's own date. Refuses: with what is wrong in which field.
 */
export function readCard(
  given: TypedCard,
  today: string,
): { ok: true; card: ReadCard } | { ok: false; errors: Partial<Record<CardField, CardError>> } {
  // One for each field, by construction.
  const typed = Object.fromEntries(cardFields.map((field) => [field, given[field].trim()])) as TypedCard;
  const errors = errorsIn(typed, today);
  const number = readDocumentNumber(typed.number);
  if (Object.keys(errors).length > 0 || !number) return { ok: false, errors };
  return {
    ok: true,
    card: {
      number,
      key: readPersonKey("v_number", typed.v_number),
      letterReference: readLetterReference(typed.letter_reference),
      name: typed.name || null,
      shelf: typed.shelf || null,
      expectedOn: typed.expected_on || null,
    },
  };
}
