import { createHmac, randomInt } from "node:crypto";
import { secretKey } from "@/lib/secret/secret-key";

const count = 10;
// Without what is read as something else: 0 and O, 1, I and L.
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

const word = (length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join("");

/** Ten codes of 49 bits, to be written down: "ABCDE-FGHJK". */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => `${word(5)}-${word(5)}`);
}

/** What is kept of a code, however it is typed. Keyed, since ten letters could be guessed from a plain hash. */
export function hashOfRecoveryCode(code: string): Buffer {
  const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return createHmac("sha256", secretKey("hash")).update(`recovery_code:${typed}`).digest();
}
