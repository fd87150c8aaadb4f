/** Minutes between one attempt to send a mail and the next: a short outage passes, a long one does not fill a day. */
const pausesMinutes = [1, 5, 15, 60, 180, 360];

/**
 * When a mail that failed so many times is tried again; null when it is not: too often already, or it would come too late.
 *
 * Units: `neededBy` and `now` are instants.
 */
export function nextAttemptAt(attempts: number, { neededBy, now }: { neededBy: Date | null; now: Date }): Date | null {
  const pause = pausesMinutes[attempts - 1];
  if (pause === undefined) return null;
  const next = new Date(now.getTime() + pause * 60_000);
  return neededBy && next > neededBy ? null : next;
}
