import type { PersonKey } from "@/lib/person-key/person-key";
import type { DateTime } from "@/lib/time";
import type { DocumentStatus } from "./states";

/** What somebody knows of their document before they have it: their number, and the reference on the letter about it. */
export type LetterPair = { key: PersonKey; letter: string };

/** A document that a letter is about. Dates are "YYYY-MM-DD", the location's own. */
export type LetterDocument = {
  id: string;
  status: DocumentStatus;
  /** Where it lies, or where it is on its way to. */
  location: { id: string; slug: string; name: string; timeZone: string };
  /** Since when it lies there, in the location's zone. */
  readyAt: DateTime | null;
  keptUntil: string | null;
  expectedOn: string | null;
};
