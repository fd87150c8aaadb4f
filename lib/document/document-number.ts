/**
 * Reads the number on a card as it is typed or scanned: 6 to 20 letters and digits, however they are spaced and cased.
 * Null when it is none.
 */
export function readDocumentNumber(text: string): string | null {
  const value = text.toUpperCase().replace(/[\s.\-/<]/g, "");
  return /^(?=.*[0-9])[0-9A-Z]{6,20}$/.test(value) ? value : null;
}
