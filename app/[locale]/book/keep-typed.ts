import { keepDraft, readDraft } from "@/app/_cookies/draft-cookie";
import type { Draft } from "@/app/_cookies/pack-draft";
import { draftOf } from "./booking-fields";

/**
 * Keeps what a form says, whatever else happens: the hold may end while somebody is still looking for a letter.
 * People who are not in this form stay as they were: a party that shrinks and grows again is typed once.
 */
export async function keepTyped(fields: Iterable<readonly [string, unknown]>): Promise<Draft> {
  const draft = { ...(await readDraft()), ...draftOf(fields) };
  await keepDraft(draft);
  return draft;
}
