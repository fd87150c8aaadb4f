import { randomBytes, randomInt } from "node:crypto";

// Crockford's alphabet: no I, L, O or U, so that a code can be read aloud and copied by hand.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 10;

/** A new code that a person shows at the counter: 10 characters, 50 random bits. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** A new secret for links: 32 hex digits, 128 random bits. */
export function newManageKey(): string {
  return randomBytes(16).toString("hex");
}

/** Whether a text has the form of a manage key. */
export function isManageKey(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** Reads a code as somebody copied it: in any case, with spaces or dashes, with O for 0 and I or L for 1. Null when it is none. */
export function readCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === codeLength && [...code].every((character) => alphabet.includes(character)) ? code : null;
}

/** A code as people read it: "K7M39-QXPTN". */
export function showCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
