import { createHmac } from "node:crypto";
import { secretKey } from "@/lib/secret/secret-key";

/**
 * Reads the reference on the letter about a document: 6 to 20 letters and digits, however they are spaced and cased.
 * Null when it is none.
 */
export function readLetterReference(text: string): string | null {
  const value = text.toUpperCase().replace(/[\s.\-/]/g, "");
  return /^[0-9A-Z]{6,20}$/.test(value) ? value : null;
}

/** What the register knows a letter by: an HMAC (32 bytes) of what `readLetterReference` gives. */
export function hashLetterReference(reference: string): Buffer {
  return createHmac("sha256", secretKey("hash")).update(`letter:${reference}`).digest();
}
