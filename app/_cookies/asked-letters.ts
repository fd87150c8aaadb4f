import type { LetterPair } from "@/lib/document/letter-document";
import { readLetterPair } from "@/lib/document/schema";
import { personKeyKinds } from "@/lib/service/schema";
import type { Draft } from "./pack-draft";

/**
 * What of a draft has been looked up in the register, and so was counted: a field that no form can write. Only that may
 * be looked up again without counting.
 */
const fieldOf = (index: number) => `people.${index}.asked`;

/** The pair of a person that was looked up; null when none was. */
export function askedLetter(draft: Draft, index: number): LetterPair | null {
  const [kind = "", key = "", letter = ""] = (draft[fieldOf(index)] ?? "").split("/");
  const known = personKeyKinds.find((one) => one === kind);
  return known ? readLetterPair(known, { key, letter }) : null;
}

/** The pairs of the first `persons` people that were looked up. */
export function askedLetters(draft: Draft, persons: number): (LetterPair | null)[] {
  return Array.from({ length: persons }, (_, index) => askedLetter(draft, index));
}

/** A draft in which these pairs have been looked up, from the first person on. */
export function withAsked(draft: Draft, pairs: readonly (LetterPair | null)[]): Draft {
  const asked = pairs.map((pair, index) => [
    fieldOf(index),
    pair ? `${pair.key.kind}/${pair.key.value}/${pair.letter}` : "",
  ]);
  return { ...draft, ...Object.fromEntries(asked) };
}
