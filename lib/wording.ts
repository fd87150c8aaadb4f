import { z } from "zod";

/** The languages that the product itself speaks; Dutch is complete by law and comes first. */
export const languages = ["nl", "en"] as const;

/** A text kept in the database, by language; the Dutch one is always there. */
export const wordingSchema = z.object({ nl: z.string().min(1), en: z.string().min(1).optional() });
export type Wording = z.output<typeof wordingSchema>;

/** The text in that language, else in Dutch. */
export function say(wording: Wording, language: string): string {
  return language === "en" ? (wording.en ?? wording.nl) : wording.nl;
}

/** Reads a wording from a jsonb column; null when the column is empty. Throws when it holds something else. */
export function readWording(column: unknown): Wording | null {
  return column == null ? null : wordingSchema.parse(column);
}
