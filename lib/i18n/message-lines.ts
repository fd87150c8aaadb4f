import { z } from "zod";

const linesSchema = z.array(z.string());

/** Reads a message that is a list of lines; the catalogue hands it over without a type. Throws when it is no list. */
export function messageLines(raw: unknown): string[] {
  return linesSchema.parse(raw);
}
