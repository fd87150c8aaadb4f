/** The figure below which so many per cent of some ascending figures lie. Throws when there are none. */
export function percentileOf(ascending: readonly number[], percent: number): number {
  const found = ascending[Math.min(ascending.length - 1, Math.floor((ascending.length * percent) / 100))];
  if (found === undefined) throw new Error("There are no figures to take a percentile of.");
  return found;
}
