import { plainName } from "./plain-name";

/**
 * Whether a note says who somebody is: a long number, an address of mail, or a word of these names.
 *
 * Notes are kept in the audit, where nothing personal may stand. Words of two letters are not told apart from others.
 */
export function isPersonal(note: string, names: readonly string[]): boolean {
  if (/\S@\S/.test(note) || /\d(?:[\s.-]?\d){4}/.test(note)) return true;
  const said = new Set(plainName(note).split(" "));
  return names.some((name) =>
    plainName(name)
      .split(" ")
      .some((word) => word.length > 2 && said.has(word)),
  );
}
