import { countAttempt, uncountAttempt } from "@/lib/limit/count-attempt";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import type { DateTime } from "@/lib/time";
import { findLetterDocuments } from "./find-letter-documents";
import type { LetterDocument, LetterPair } from "./letter-document";

export type DocumentLookUp = { ok: true; found: LetterDocument[][] } | { ok: false; retryAfterSeconds: number };

/** Whom a guess is counted for: who makes it, and the person it is about, wherever it comes from. */
const countedFor = (caller: string, { key }: LetterPair) => [caller, hashPersonKey(key).toString("hex")];

/**
 * Looks up the documents of each person and their letter, in the order of the pairs.
 *
 * A pair that is wrong and one of somebody who is not known are the same: no document, and one guess that counts. Right
 * ones use up nothing, so that a large family can ask.
 *
 * Units: whole seconds until the next guess may be made. Throws: when the database fails.
 */
export async function lookUpDocuments(
  caller: string,
  pairs: readonly (LetterPair | null)[],
  now: DateTime,
): Promise<DocumentLookUp> {
  const guesses = pairs.flatMap((pair) => (pair ? countedFor(caller, pair) : []));
  for (const who of guesses) {
    const attempt = await countAttempt("document", who);
    if (!attempt.ok) return { ok: false, retryAfterSeconds: attempt.retryAfterSeconds };
  }
  const found = await findLetterDocuments(pairs, now);
  const right = pairs.flatMap((pair, index) => (pair && found[index]?.length ? countedFor(caller, pair) : []));
  for (const who of right) await uncountAttempt("document", who);
  return { ok: true, found };
}
