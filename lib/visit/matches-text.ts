/** Letters that are not an accent on another one; as `plain_name` in the database has them. */
const letters: Record<string, string> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** A text without its accents and capitals, as somebody types it who does not know them. */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[ıłøđðħßæœþ]/g, (letter) => letters[letter] ?? letter);

/** Whether a row of a day has that ticket or, for a text with letters, somebody whose name has all its words. */
export function matchesText(
  { ticket, names }: { ticket: number | null; names: readonly string[] },
  text: string,
): boolean {
  const asked = text.trim();
  if (/^[0-9]{1,4}$/.test(asked)) return ticket === Number(asked);
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return words.length > 0 && names.some((name) => words.every((word) => plain(name).includes(word)));
}
