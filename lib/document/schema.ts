import { z } from "zod";
import { readPersonKey } from "@/lib/person-key/person-key";
import type { PersonKeyKind } from "@/lib/service/schema";
import type { LetterPair } from "./letter-document";
import { readLetterReference } from "./letter-reference";

/** Why a field of the question about a letter is refused. Forms translate each under `pickup.errors`. */
export const letterErrors = [
  "key_missing",
  "key_format",
  "letter_missing",
  "letter_format",
  "same_number_twice",
] as const;
export type LetterError = (typeof letterErrors)[number];

type Issue = { field: "key" | "letter"; message: LetterError };
type Typed = { key: string; letter: string };

const personSchema = z.object({ key: z.string().trim().catch(""), letter: z.string().trim().catch("") });

function issuesOf(kind: PersonKeyKind, { key, letter }: Typed, mayLackLetter: boolean): Issue[] {
  if (letter === "" && mayLackLetter) return [];
  return [
    ...(key === "" ? [{ field: "key" as const, message: "key_missing" as const }] : []),
    ...(key !== "" && !readPersonKey(kind, key) ? [{ field: "key" as const, message: "key_format" as const }] : []),
    ...(letter === "" ? [{ field: "letter" as const, message: "letter_missing" as const }] : []),
    ...(letter !== "" && !readLetterReference(letter)
      ? [{ field: "letter" as const, message: "letter_format" as const }]
      : []),
  ];
}

/** A pair as it was typed; null when it is none. */
export function readLetterPair(kind: PersonKeyKind, typed: Typed): LetterPair | null {
  const key = readPersonKey(kind, typed.key);
  const letter = readLetterReference(typed.letter);
  return key && letter ? { key, letter } : null;
}

/**
 * What people answer who come for documents: of each their number and the reference on their letter, as pairs.
 *
 * In a party somebody may have no letter at hand: theirs is null. One of them must have one. Issues carry a `LetterError`.
 */
export function letterSchema(kind: PersonKeyKind, persons: number) {
  return z
    .array(personSchema)
    .length(persons)
    .transform((people, context): (LetterPair | null)[] => {
      const hasLetter = people.some(({ letter }) => letter !== "");
      const say = (index: number, { field, message }: Issue) =>
        context.addIssue({ code: "custom", path: [index, field], message, input: people });
      for (const [index, typed] of people.entries()) {
        const mayLackLetter = persons > 1 && (hasLetter || index > 0);
        for (const issue of issuesOf(kind, typed, mayLackLetter)) say(index, issue);
      }
      const pairs = people.map((typed) => readLetterPair(kind, typed));
      const numbers = pairs.map((pair) => pair?.key.value);
      for (const [index, number] of numbers.entries()) {
        if (number && numbers.indexOf(number) < index) say(index, { field: "key", message: "same_number_twice" });
      }
      return pairs;
    });
}
