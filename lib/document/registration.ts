import type { PersonKey } from "@/lib/person-key/person-key";

/** A card as it comes in, or as it is announced by where it is made. */
export type Registration = {
  locationId: string;
  /** As `readDocumentNumber` gives it. */
  number: string;
  /** Whose it is; not needed for a card that the register knows. */
  key: PersonKey | null;
  /** As `readLetterReference` gives it. */
  letterReference: string | null;
  /** As it is written on the document. */
  name: string | null;
  shelf: string | null;
  /** The date on which it can be here; null when it is here. */
  expectedOn: string | null;
  /** Also what the register has at another location. */
  takeIn: boolean;
  /** Who does it: a member of staff, or the product without an id. */
  author: { id: string | null; name: string };
};

/** What a card has become by registering it. */
export const registeredAs = [
  "registered",
  "expected",
  "arrived",
  "found",
  "taken_in",
  "shelved",
  "already_here",
] as const;
export type RegisteredAs = (typeof registeredAs)[number];

/** Why a card is not registered. */
export const registerRefusals = [
  "details_missing",
  "another_person",
  "elsewhere",
  "reserved_elsewhere",
  "handed_over",
  "faulty",
] as const;
export type RegisterRefusal = (typeof registerRefusals)[number];

export type RegisterOutcome =
  | { ok: true; documentId: string; became: RegisteredAs }
  | { ok: false; reason: RegisterRefusal; documentId: string | null; elsewhereId: string | null };
