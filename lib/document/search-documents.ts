import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { possiblePersonKeys } from "@/lib/person-key/person-key";
import { readDocumentNumber } from "./document-number";
import { idsMeant } from "./document-rows.sql";
import { hashLetterReference, readLetterReference } from "./letter-reference";

/** At most so many are shown. */
export const mostDocumentsFound = 30;

/**
 * Looks for documents at these locations, or anywhere: by the number on the card, the number of a person, the reference on a
 * letter, or the beginnings of words of a name. Whatever is meant exactly leaves out who only has such a name. Returns ids.
 *
 * Throws: when the database fails.
 */
export async function searchDocuments(text: string, locationIds: readonly string[] | "all"): Promise<string[]> {
  const asked = text.trim();
  if (asked === "") return [];
  const letter = readLetterReference(asked);
  const found = await idsMeant(
    {
      number: readDocumentNumber(asked),
      keyHashes: possiblePersonKeys(asked).map((key) => hashPersonKey(key)),
      letterHash: letter ? hashLetterReference(letter) : null,
      nameWords: asked.split(/\s+/),
    },
    locationIds === "all" ? null : locationIds,
    mostDocumentsFound,
  );
  const exact = found.filter(({ isExact }) => isExact);
  return (exact.length > 0 ? exact : found).map(({ id }) => id);
}
