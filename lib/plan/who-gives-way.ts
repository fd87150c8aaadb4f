import type { Occupant } from "./inventory";

const minuteMs = 60_000;

/** The starts of the slots that an appointment occupies. */
export function startsOf({ startsAtMs, parts }: Pick<Occupant, "startsAtMs" | "parts">, slotMinutes: number): number[] {
  return Array.from({ length: parts }, (_, part) => startsAtMs + part * slotMinutes * minuteMs);
}

/** Who gives way first: places at rest, then holds, then who booked last; nobody whose visit has begun. */
function byWorth(one: Occupant, other: Occupant): number {
  const rank = (occupant: Occupant) => {
    if (occupant.hasBegun) return -1;
    return occupant.isResting ? 2 : occupant.status === "booked" ? 0 : 1;
  };
  return rank(other) - rank(one) || other.sinceMs - one.sinceMs || (one.id < other.id ? -1 : 1);
}

/**
 * Those who no longer fit in a session once its slots have these capacities, in the order in which they give way.
 *
 * The same rule as the database's `set_capacity`: slot after slot in order, until each holds who is left.
 *
 * Units: `capacities` by start in milliseconds; a slot that is not in it keeps everybody.
 * Source: promise 5.
 */
export function whoGivesWay(
  occupants: readonly Occupant[],
  capacities: ReadonlyMap<number, number>,
  slotMinutes: number,
): Occupant[] {
  const bySlot = new Map<number, Set<Occupant>>();
  for (const occupant of occupants) {
    for (const atMs of startsOf(occupant, slotMinutes)) {
      const there = bySlot.get(atMs) ?? new Set();
      bySlot.set(atMs, there.add(occupant));
    }
  }
  const gone: Occupant[] = [];
  for (const [atMs, there] of [...bySlot].sort(([one], [other]) => one - other)) {
    const capacity = capacities.get(atMs);
    if (capacity === undefined) continue;
    const inOrder = [...there].sort(byWorth);
    for (const loser of inOrder.slice(0, Math.max(0, there.size - capacity))) {
      gone.push(loser);
      for (const start of startsOf(loser, slotMinutes)) bySlot.get(start)?.delete(loser);
    }
  }
  return gone;
}
