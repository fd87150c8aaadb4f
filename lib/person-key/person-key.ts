import type { PersonKeyKind } from "@/lib/service/schema";

/** What identifies a person, in its one normal form. */
export type PersonKey = { kind: PersonKeyKind; value: string; verified: boolean };

const labels = /^\s*(v\s*[-.]?\s*(nummer|number|nr|no)?|bsn|burgerservicenummer|citizen service number)\s*[.:#]?\s*/i;

/** The digits of what somebody typed or pasted; null when it holds anything but digits, spaces, dots and dashes. */
function digitsOf(text: string): string | null {
  const digits = text.replace(labels, "").replace(/[\s.\u00a0-]/g, "");
  return /^[0-9]+$/.test(digits) ? digits : null;
}

/**
 * Reads a V-number as it is typed, pasted or sent: ten digits.
 *
 * Six to nine digits, as old clients send them, are padded with zeros and marked unverified.
 * Null when it is no V-number.
 */
export function readVNumber(text: string): PersonKey | null {
  const digits = digitsOf(text);
  if (!digits || digits.length < 6 || digits.length > 10 || /^0+$/.test(digits)) return null;
  return { kind: "v_number", value: digits.padStart(10, "0"), verified: digits.length === 10 };
}

/** Reads a citizen service number (BSN): eight or nine digits that pass the eleven test. Null when it is none. */
export function readBsn(text: string): PersonKey | null {
  const digits = digitsOf(text);
  if (!digits || digits.length < 8 || digits.length > 9) return null;
  const value = digits.padStart(9, "0");
  const sum = [...value].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && Number(value) > 0 ? { kind: "bsn", value, verified: true } : null;
}

const referencePattern = /^R[0-9A-HJKMNP-TV-Z]{8}$/;

/** Reads the reference that an agent gives a person without a number: R and eight characters. Null when it is none. */
export function readReference(text: string): PersonKey | null {
  const value = text.toUpperCase().replace(/[\s-]/g, "");
  return referencePattern.test(value) ? { kind: "reference", value, verified: true } : null;
}

/** Reads the key that a service asks for; an agent's reference stands in for any of them. */
export function readPersonKey(kind: PersonKeyKind, text: string): PersonKey | null {
  const reference = readReference(text);
  if (reference || kind === "reference") return reference;
  return kind === "bsn" ? readBsn(text) : readVNumber(text);
}

/** Every key that this text may be, for a look-up that does not know which one is meant. */
export function possiblePersonKeys(text: string): PersonKey[] {
  return [readVNumber(text), readBsn(text), readReference(text)].filter((key) => key !== null);
}
