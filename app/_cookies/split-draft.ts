import type { Draft } from "./pack-draft";

/** How many people are booked for now and how many after them ("1+2"); and how many are left when the first ones are. */
const [afterField, leftField] = ["after", "left"];
const personField = /^people\.([0-9]+)\.(.+)$/;

/** The draft with its people at other places: who was at `places[0]` is the first one now, and so on. */
function reordered(draft: Draft, places: readonly number[]): Draft {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) => {
      const [, index, field] = personField.exec(name) ?? [];
      if (index === undefined) return [[name, value]];
      const place = places.indexOf(Number(index));
      return place < 0 ? [] : [[`people.${place}.${field}`, value]];
    }),
  );
}

/** Puts some people of a party of `persons` in front, to book for them first; the others are booked after. */
export function splitDraft(draft: Draft, people: readonly number[], persons: number): Draft {
  const others = Array.from({ length: persons }, (_, index) => index).filter((index) => !people.includes(index));
  const { [leftField]: _, ...rest } = reordered(draft, [...people, ...others]);
  return { ...rest, [afterField]: `${people.length}+${others.length}` };
}

/**
 * What is left of a draft when its first `booked` people have their appointment; null when nobody is, or when it was split
 * otherwise than they booked.
 */
export function restOfDraft(draft: Draft, booked: number): Draft | null {
  const [first, left = 0] = (draft[afterField] ?? "").split("+").map(Number);
  if (left === 0 || first !== booked) return null;
  const places = Array.from({ length: left }, (_, index) => booked + index);
  const { [afterField]: _, ...rest } = reordered(draft, places);
  return { ...rest, [leftField]: String(left) };
}

/** For how many people of a party that was split something is still to be booked. */
export function leftOf(draft: Draft): number {
  return Number(draft[leftField] ?? 0);
}
