import { type PlannedSession, slotStarts } from "@/lib/session/plan-sessions";
import type { SessionRow, SlotRow } from "./inventory";

/** A session that stays, with the capacity that each of its slots gets; 0 for those that go. */
export type SessionEdit = {
  session: SessionRow;
  /** What it becomes; null: it is closed. */
  becomes: PlannedSession | null;
  /** By start in milliseconds; slots that begin by now are not among them. */
  capacities: Map<number, number>;
};

/** What makes the sessions of a location those that its plan makes. */
export type Reconciliation = { edits: SessionEdit[]; additions: (PlannedSession & { id: string })[] };

const minuteMs = 60_000;
const keyOf = ({ seriesId, date, channel, wave }: Pick<SessionRow, "seriesId" | "date" | "channel" | "wave">) =>
  `${seriesId} ${date} ${channel} ${wave}`;
const sameServices = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join();

/** Whether a session can become the planned one and keep its slots: bookings hold on to length, services and the grid. */
function canBecome(session: SessionRow, planned: PlannedSession): boolean {
  const apartMs = Math.abs(+planned.startsAt - session.startsAtMs);
  return (
    session.slotMinutes === planned.slotMinutes &&
    sameServices(session.services, planned.services) &&
    apartMs % (session.slotMinutes * minuteMs) === 0
  );
}

/** The capacity of each slot that begins after now: what is planned for it, or none. */
function capacitiesOf(session: SessionRow, planned: PlannedSession | null, nowMs: number): Map<number, number> {
  const capacities = new Map<number, number>();
  for (const { atMs } of session.slots) if (atMs > nowMs) capacities.set(atMs, 0);
  if (planned) {
    slotStarts(planned).forEach((start, index) => {
      if (+start > nowMs) capacities.set(+start, planned.capacities[index] ?? 0);
    });
  }
  return capacities;
}

function isAsPlanned(session: SessionRow, planned: PlannedSession, capacities: Map<number, number>): boolean {
  const there = new Map(session.slots.map(({ atMs, capacity }) => [atMs, capacity]));
  return (
    !session.isClosed &&
    session.openingId === planned.openingId &&
    session.kind === planned.kind &&
    session.desks === planned.desks &&
    session.overbook === planned.overbook &&
    session.startsAtMs === +planned.startsAt &&
    session.endsAtMs === +planned.endsAt &&
    session.releasesAtMs === (planned.releasesAt === null ? null : +planned.releasesAt) &&
    [...capacities].every(([atMs, capacity]) => there.get(atMs) === capacity)
  );
}

/** Pairs what is there with what is planned under the same key; one that is open goes first. */
function pairOf(planned: PlannedSession, there: readonly SessionRow[]): SessionRow | undefined {
  const fitting = there.filter((session) => canBecome(session, planned));
  return fitting.find(({ isClosed }) => !isClosed) ?? fitting[0];
}

/**
 * What must change so that these sessions of one location become the planned ones.
 *
 * A session keeps its slots when length, services and grid are the same: hours and desks may differ. Another one is closed and
 * replaced, so that nobody's visit changes its length. Sessions that no opening made stay, unless their date is closed. What
 * has begun by now is left as it is.
 *
 * Units: `nowMs` in milliseconds since 1970. `newId` names the sessions that come.
 */
export function reconcile(
  there: readonly SessionRow[],
  planned: readonly PlannedSession[],
  { nowMs, isClosedOn, newId }: { nowMs: number; isClosedOn: (date: string) => boolean; newId: () => string },
): Reconciliation {
  const known = Map.groupBy(
    there.filter(({ seriesId, endsAtMs }) => seriesId !== null && endsAtMs > nowMs),
    keyOf,
  );
  const edits: SessionEdit[] = [];
  const additions: Reconciliation["additions"] = [];
  const used = new Set<SessionRow>();
  for (const one of planned.filter(({ endsAt }) => +endsAt > nowMs)) {
    const session = pairOf(one, known.get(keyOf(one)) ?? []);
    if (!session) {
      additions.push({ ...one, id: newId() });
      continue;
    }
    used.add(session);
    const capacities = capacitiesOf(session, one, nowMs);
    if (!isAsPlanned(session, one, capacities)) edits.push({ session, becomes: one, capacities });
  }

  for (const session of there) {
    const isGone = session.seriesId !== null ? !used.has(session) : isClosedOn(session.date);
    if (isGone && !session.isClosed && session.endsAtMs > nowMs) {
      edits.push({ session, becomes: null, capacities: capacitiesOf(session, null, nowMs) });
    }
  }
  return { edits, additions };
}

/** The slots that a session has after its edit, those without places left out. */
export function slotsAfter({ session, capacities }: SessionEdit): SlotRow[] {
  const there = new Map(session.slots.map((slot) => [slot.atMs, slot]));
  return [...new Set([...there.keys(), ...capacities.keys()])]
    .map((atMs) => {
      const slot = there.get(atMs);
      return { atMs, taken: slot?.taken ?? 0, capacity: capacities.get(atMs) ?? slot?.capacity ?? 0 };
    })
    .filter(({ capacity }) => capacity > 0)
    .sort((one, other) => one.atMs - other.atMs);
}
