import { randomBytes, randomInt } from "node:crypto";
import { codeAlphabet, codeLength } from "./read-code";

export { readCode } from "./read-code";

/** A new code that a person shows at the counter: 10 characters, 50 random bits. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join("");
}

/** A new secret for links: 32 hex digits, 128 random bits. */
export function newManageKey(): string {
  return randomBytes(16).toString("hex");
}

/** Whether a text has the form of a manage key. */
export function isManageKey(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** A code as people read it: "K7M39-QXPTN". */
export function showCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
