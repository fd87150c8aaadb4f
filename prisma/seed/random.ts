/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 up to 1, without 1. */
  next: () => number;
  /** A whole number from 0 up to `below`, without it. */
  below: (below: number) => number;
  /** One of them, each as likely. */
  pick: <Value>(values: readonly Value[]) => Value;
  /** One of them, as likely as its weight says. */
  weighted: <Value>(weights: readonly (readonly [Value, number])[]) => Value;
};

/** FNV-1a: spreads a text over 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function firstOf<Value>(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) throw new Error("There is nothing to choose from.");
  return first;
}

/**
 * A generator for the demonstration (mulberry32): the same seed gives the same numbers, on every machine.
 *
 * For plausible data only. Codes and keys are secrets and come from the system's own generator.
 */
export function seededRandom(seed: string): Random {
  let state = hashOf(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (values) => values[below(values.length)] ?? firstOf(values),
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of weights) {
        left -= weight;
        if (left < 0) return value;
      }
      return firstOf(weights)[0];
    },
  };
}
