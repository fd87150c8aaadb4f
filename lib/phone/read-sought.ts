import { readCode } from "@/lib/appointment/codes";
import { type PersonKey, possiblePersonKeys } from "@/lib/person-key/person-key";

/** What a text may mean, for whoever looks somebody up. */
export type Sought = {
  /** The secret of a link to an appointment, also of a link of the former planner. */
  manageKey: string | null;
  code: string | null;
  keys: PersonKey[];
  /** A name, or its beginning; null where there is no letter in it. */
  name: string | null;
};

/** Longer than any link. */
export const longestSought = 300;
const fewestLetters = 2;

/**
 * Reads what an agent typed or pasted into the one field: a link, a code, a number of a person, or a name.
 *
 * Some texts are more than one of them: ten digits are a V-number, and may be a code. All are looked for.
 */
export function readSought(typed: string): Sought {
  const text = typed.slice(0, longestSought).trim();
  const manageKey = text.match(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/i)?.[0]?.toLowerCase() ?? null;
  if (manageKey) return { manageKey, code: null, keys: [], name: null };
  const letters = text.match(/\p{L}/gu) ?? [];
  return {
    manageKey: null,
    code: readCode(text),
    keys: possiblePersonKeys(text),
    name: letters.length >= fewestLetters ? text : null,
  };
}
