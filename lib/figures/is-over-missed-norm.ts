/**
 * Whether more of those expected did not come than the norm allows; null when nobody was expected.
 *
 * Units: `normPercent` of a hundred people expected.
 */
export function isOverMissedNorm({ expected, missed }: { expected: number; missed: number }, normPercent: number) {
  return expected === 0 ? null : missed * 100 > normPercent * expected;
}
