const offsets = new Map<string, number>();

/**
 * Whole seconds until `endsAt` by the server's clock, never below zero.
 *
 * The difference between the two clocks is taken once for each `serverNow`: a page shown again from the browser's
 * memory carries an old `serverNow`, and must not begin anew.
 *
 * Units: `endsAt`, `serverNow` are ISO instants, `deviceNow` is milliseconds since 1970 by the device's clock.
 */
export function secondsLeft({ endsAt, serverNow }: { endsAt: string; serverNow: string }, deviceNow: number): number {
  const offset = offsets.get(serverNow) ?? Date.parse(serverNow) - deviceNow;
  offsets.set(serverNow, offset);
  return Math.max(0, Math.ceil((Date.parse(endsAt) - deviceNow - offset) / 1000));
}
