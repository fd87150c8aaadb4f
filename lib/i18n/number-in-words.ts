// Thousands as they are written in Britain, whatever the English is called.
const tags: Record<string, string> = { en: "en-GB" };

/** A number with the signs between thousands and before decimals of a language: "13.230", "13,230". */
export function numberInWords(value: number, language: string): string {
  return new Intl.NumberFormat(tags[language] ?? language, { maximumFractionDigits: 8 }).format(value);
}
