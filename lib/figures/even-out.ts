/** A location as far as moving desk-hours goes. */
export type Bench = {
  id: string;
  /** Calendar days until the third free start. */
  waitDays: number;
  /** Desk-hours on an average calendar day. */
  hoursADay: number;
  /** Desk-hours of the coming weeks that nobody has taken. */
  idleHours: number;
};

/** So many desk-hours from one location to another. */
export type HoursMove = { from: string; to: string; hours: number };

/** Moves below this are not worth a journey of a clerk. */
const leastHours = 4;

/** The wait that all would have, were their queues shared: all queues together by all desk-hours of a day. */
export function evenWait(benches: readonly Bench[]): number {
  const hours = benches.reduce((sum, { hoursADay }) => sum + hoursADay, 0);
  const queue = benches.reduce((sum, { waitDays, hoursADay }) => sum + waitDays * hoursADay, 0);
  return hours > 0 ? queue / hours : 0;
}

/**
 * Which desk-hours, moved from where to where, bring the waits of locations nearer to each other.
 *
 * The rule: what waits at a location is a queue of `waitDays × hoursADay` desk-hours, and a desk-hour that is moved takes one
 * hour off the queue where it goes. Locations that wait longer than the even wait want hours until they are at it; those that
 * wait shorter give what is idle with them, and never so much that their own queue, with those hours added, would wait
 * longer than the even wait. The longest wait is served first, by the nearest location that can give.
 *
 * Units: `km` between two locations by their ids; hours come out whole, four at least.
 */
export function evenOut(benches: readonly Bench[], km: (one: string, other: string) => number): HoursMove[] {
  const target = evenWait(benches);
  const wanted = ({ waitDays, hoursADay }: Bench) => Math.floor((waitDays - target) * hoursADay);
  const takers = benches
    .filter((bench) => wanted(bench) >= leastHours)
    .sort((one, other) => other.waitDays - one.waitDays || (one.id < other.id ? -1 : 1));
  const spareOf = ({ waitDays, hoursADay, idleHours }: Bench) =>
    Math.max(0, Math.floor(Math.min(idleHours, (target - waitDays) * hoursADay)));
  const spare = new Map(benches.map((bench) => [bench.id, spareOf(bench)]));
  const moves: HoursMove[] = [];
  for (const taker of takers) {
    let needed = wanted(taker);
    const givers = benches
      .filter(({ id }) => id !== taker.id)
      .sort((one, other) => km(one.id, taker.id) - km(other.id, taker.id) || (one.id < other.id ? -1 : 1));
    for (const { id } of givers) {
      const hours = Math.min(needed, spare.get(id) ?? 0);
      if (hours < leastHours) continue;
      moves.push({ from: id, to: taker.id, hours });
      spare.set(id, (spare.get(id) ?? 0) - hours);
      needed -= hours;
    }
  }
  return moves;
}
