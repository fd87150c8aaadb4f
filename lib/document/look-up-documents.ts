import { countAttempt, uncountAttempt } from "@/lib/limit/count-attempt";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import type { DateTime } from "@/lib/time";
import { findLetterDocuments } from "./find-letter-documents";
import type { LetterDocument, LetterPair } from "./letter-document";

export type DocumentLookUp = { ok: true; found: LetterDocument[][] } | { ok: false; retryAfterSeconds: number };

/** Who asks: an address or a browser's name, and the network that it is in. */
type Asker = { caller: string; network: string };

/**
 * For whom a guess is counted: for who makes it, and for the person it is about together with the network it comes from. Not for
 * the person alone: whoever knows their number could then keep them from their own document, from anywhere.
 */
const countedFor = ({ caller, network }: Asker, { key }: LetterPair) => [
  caller,
  `${hashPersonKey(key).toString("hex")}@${network}`,
];

/**
 * Looks up the documents of each person and their letter, in the order of the pairs.
 *
 * Guesses are limited for each caller, and about one person for each network, so that a program that makes itself a new browser
 * each time gets no more. A pair that is wrong and one of somebody who is not known are the same: no document, and one guess that counts. Right
 * ones use up nothing, so that a large family can ask.
 *
 * Units: whole seconds until the next guess may be made. Throws: when the database fails.
 */
export async function lookUpDocuments(
  asker: Asker,
  pairs: readonly (LetterPair | null)[],
  now: DateTime,
): Promise<DocumentLookUp> {
  const guesses = pairs.flatMap((pair) => (pair ? countedFor(asker, pair) : []));
  for (const who of guesses) {
    const attempt = await countAttempt("document", who);
    if (!attempt.ok) return { ok: false, retryAfterSeconds: attempt.retryAfterSeconds };
  }
  const found = await findLetterDocuments(pairs, now);
  const right = pairs.flatMap((pair, index) => (pair && found[index]?.length ? countedFor(asker, pair) : []));
  for (const who of right) await uncountAttempt("document", who);
  return { ok: true, found };
}
