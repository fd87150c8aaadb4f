import type { DateTime } from "@/lib/time";
import { bookablePlaces } from "./bookable-places.sql";
import { type OpenSession, openSessions } from "./open-sessions.sql";
import type { Place } from "./open-starts";
import { changesSince, currentTransaction } from "./read-changes.sql";

/** A snapshot, with what is needed to read on from it. */
export type Reading = {
  version: number;
  places: ReadonlyMap<string, Place>;
  /** The first transaction that may not be in it. */
  readUpTo: string;
  /** Sessions that were over then are not in it. */
  fromMs: number;
  /** On the clock of `performance.now()`. */
  readAllAtMs: number;
};

const byStart = (one: OpenSession, other: OpenSession) =>
  one.startsAtMs - other.startsAtMs || (one.id < other.id ? -1 : 1);

/** Reads every public session that is not over. Throws when the database fails. */
export async function readAll(now: DateTime, version: number): Promise<Reading> {
  // First, so that what changes while we read is read again.
  const readUpTo = await currentTransaction();
  const fromMs = now.toMillis();
  const [places, sessions] = await Promise.all([bookablePlaces(), openSessions(null, now.toJSDate())]);
  const byLocation = Map.groupBy(sessions, ({ locationId }) => locationId);
  return {
    version,
    places: new Map(
      places.map((place) => [
        place.locationId,
        { ...place, sessions: (byLocation.get(place.locationId) ?? []).sort(byStart) },
      ]),
    ),
    readUpTo,
    fromMs,
    readAllAtMs: performance.now(),
  };
}

/** Reads what changed since another reading. Throws when the database fails. */
export async function readOn(last: Reading, now: DateTime): Promise<Reading> {
  const { readUpTo, sessionIds, arePlacesChanged } = await changesSince(last.readUpTo);
  // Seldom, and then a place may come or go with all its sessions.
  if (arePlacesChanged) return readAll(now, last.version + 1);
  if (sessionIds.length === 0) return { ...last, readUpTo };

  const sessions = await openSessions(sessionIds, new Date(last.fromMs));
  return { ...last, version: last.version + 1, readUpTo, places: withSessions(last.places, sessionIds, sessions) };
}

/** The places with these sessions in them instead of whatever they had under `ids`. */
function withSessions(places: Reading["places"], ids: readonly string[], sessions: OpenSession[]): Map<string, Place> {
  const changed = new Set(ids);
  const byLocation = Map.groupBy(sessions, ({ locationId }) => locationId);
  const next = new Map(places);
  for (const [id, place] of places) {
    const kept = place.sessions.filter((session) => !changed.has(session.id));
    const read = byLocation.get(id) ?? [];
    if (read.length === 0 && kept.length === place.sessions.length) continue;
    next.set(id, { ...place, sessions: [...kept, ...read].sort(byStart) });
  }
  return next;
}
