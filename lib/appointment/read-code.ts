// Crockford's alphabet: no I, L, O or U, so that a code can be read aloud and copied by hand.
export const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const codeLength = 10;

/** Reads a code as somebody copied it: in any case, with spaces or dashes, with O for 0 and I or L for 1. Null when it is none. */
export function readCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === codeLength && [...code].every((character) => codeAlphabet.includes(character)) ? code : null;
}
