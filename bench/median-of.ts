/** The middle of some figures (of an even number, the lower one of the two). Throws when there are none. */
export function medianOf(figures: readonly number[]): number {
  const middle = [...figures].sort((a, b) => a - b)[Math.floor((figures.length - 1) / 2)];
  if (middle === undefined) throw new Error("There are no figures to take the median of.");
  return middle;
}
