import { askedLetters } from "@/app/_cookies/asked-letters";
import { readDraft } from "@/app/_cookies/draft-cookie";
import { findLetterDocuments } from "@/lib/document/find-letter-documents";
import { type Whereabouts, whereaboutsOf } from "@/lib/document/whereabouts-of";
import type { DateTime } from "@/lib/time";

/**
 * Where the documents of the first `persons` people are that this browser has asked about in the last hour, as the register
 * says it now; null when it asked about nobody.
 */
export async function askedWhereabouts(persons: number, now: DateTime): Promise<Whereabouts[] | null> {
  const pairs = askedLetters(await readDraft(), persons);
  if (pairs.every((pair) => pair === null)) return null;
  return (await findLetterDocuments(pairs, now)).map(whereaboutsOf);
}
