import { plainName } from "./plain-name";

/** How many letters one text must change to become another (Levenshtein, with two swapped neighbours as one change). */
function changesBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let at = 1; at <= b.length; at++) {
      const cost = a[row - 1] === b[at - 1] ? 0 : 1;
      let fewest = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + cost);
      const isSwapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      if (isSwapped) fewest = Math.min(fewest, (before[at - 2] ?? 0) + 1);
      next.push(fewest);
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}

/** Whether two words are one, mistyped: a third of the letters may differ, one always. */
function isNear(one: string, other: string): boolean {
  return changesBetween(one, other) <= Math.max(1, Math.floor(Math.max(one.length, other.length) / 3));
}

/**
 * Whether a name is another one with its typing errors mended: each word of the shorter one is a word of the other, or nearly
 * so. Words may be added, left out or put in another order; a name of which nothing is left is another person's.
 *
 * Source: design, "Staff may correct a typing error in a name"; an appointment that can be renamed can be sold.
 */
export function isCorrection(before: string, after: string): boolean {
  const [one, other] = [plainName(before), plainName(after)].map((name) => name.split(" ").filter(Boolean));
  if (!one?.length || !other?.length) return false;
  const [fewer, more] = one.length <= other.length ? [one, [...other]] : [other, [...one]];
  return fewer.every((word) => {
    const at = more.findIndex((candidate) => isNear(word, candidate));
    if (at >= 0) more.splice(at, 1);
    return at >= 0;
  });
}
