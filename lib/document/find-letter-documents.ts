import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { DateTime } from "@/lib/time";
import type { LetterDocument, LetterPair } from "./letter-document";
import { letterDocumentRows } from "./letter-documents.sql";
import { hashLetterReference } from "./letter-reference";

/**
 * The documents of each pair, in the order of the pairs; none where a pair is wrong, not known, or null.
 *
 * It tells where somebody's document lies: ask it only for pairs that `lookUpDocuments` has counted.
 * Throws: when the database fails.
 */
export async function findLetterDocuments(
  pairs: readonly (LetterPair | null)[],
  now: DateTime,
): Promise<LetterDocument[][]> {
  const asked = pairs.flatMap((pair, index) => (pair ? [{ pair, index }] : []));
  if (asked.length === 0) return pairs.map(() => []);
  const found = await letterDocumentRows(
    asked.map(({ pair: { key, letter } }) => ({ key: hashPersonKey(key), letter: hashLetterReference(letter) })),
    now.toJSDate(),
  );
  return pairs.map((_, index) =>
    found
      .filter(({ pair }) => asked[pair - 1]?.index === index)
      .map(({ pair: _pair, readyAt, location, ...document }) => ({
        ...document,
        location,
        readyAt: readyAt && DateTime.fromJSDate(readyAt, { zone: location.timeZone }),
      })),
  );
}
