import type { Occupant } from "./inventory";
import type { SessionEdit } from "./reconcile";
import { startsOf } from "./who-gives-way";

/**
 * The edit with room left for visits that have begun: the slots that they still need keep a place for each, whatever is cut.
 */
export function spareBegun(edit: SessionEdit, occupants: readonly Occupant[]): SessionEdit {
  const { session } = edit;
  const needed = new Map<number, number>();
  for (const occupant of occupants) {
    if (!occupant.hasBegun || occupant.sessionId !== session.id) continue;
    for (const atMs of startsOf(occupant, session.slotMinutes)) needed.set(atMs, (needed.get(atMs) ?? 0) + 1);
  }
  const capacities = new Map(
    [...edit.capacities].map(([atMs, capacity]) => [atMs, Math.max(capacity, needed.get(atMs) ?? 0)]),
  );
  return { ...edit, capacities };
}
