type Day = {
  slots: number;
  desks: number;
  /** The weight of each wave; only their proportion counts. */
  shares: readonly number[];
};

/** Whole numbers that add up to `total` in these proportions; each is less than one from its exact part. */
function largestRemainder(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((before, share) => before + share, 0);
  const exact = shares.map((share) => (total * share) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((before, part) => before + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/**
 * Divides the places of a day over its release waves: for each wave the capacity of every slot.
 *
 * In every slot the waves add up to the desks; over the day each wave is less than one place from its share. A wave's
 * places lie spread over the day, since each place goes to the wave that is furthest behind.
 *
 * Source: design, "Each (channel, release wave) is a session of its own".
 */
export function splitCapacity({ slots, desks, shares }: Day): number[][] {
  if (shares.length === 1) return [new Array<number>(slots).fill(desks)];
  const places = slots * desks;
  const totals = largestRemainder(places, shares);
  const given = totals.map(() => 0);
  const capacities = totals.map(() => new Array<number>(slots).fill(0));

  for (let place = 0; place < places; place++) {
    const behind = totals.map((total, wave) =>
      total > (given[wave] ?? 0) ? (total * (place + 1)) / places - (given[wave] ?? 0) : Number.NEGATIVE_INFINITY,
    );
    const wave = behind.indexOf(Math.max(...behind));
    const slot = Math.floor(place / desks);
    given[wave] = (given[wave] ?? 0) + 1;
    const capacity = capacities[wave];
    if (capacity) capacity[slot] = (capacity[slot] ?? 0) + 1;
  }
  return capacities;
}
