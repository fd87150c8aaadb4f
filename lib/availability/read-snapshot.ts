import { isDeepStrictEqual } from "node:util";
import { type StockLeft, stockLeft } from "@/lib/stock/stock-left.sql";
import type { DateTime } from "@/lib/time";
import { bookablePlaces } from "./bookable-places.sql";
import { type OpenSession, openSessions } from "./open-sessions.sql";
import type { Place } from "./open-starts";
import { changesSince, currentTransaction } from "./read-changes.sql";

/** A snapshot, with what is needed to read on from it. */
export type Reading = {
  version: number;
  places: ReadonlyMap<string, Place>;
  stocks: readonly StockLeft[];
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
  const [places, sessions, stocks] = await Promise.all([
    bookablePlaces(),
    openSessions(null, now.toJSDate()),
    stockLeft(now.toJSDate()),
  ]);
  const byLocation = Map.groupBy(sessions, ({ locationId }) => locationId);
  return {
    version,
    places: withStocks(
      new Map(
        places.map((place) => [
          place.locationId,
          { ...place, sessions: (byLocation.get(place.locationId) ?? []).sort(byStart) },
        ]),
      ),
      stocks,
    ),
    stocks,
    readUpTo,
    fromMs,
    readAllAtMs: performance.now(),
  };
}

/** Reads what changed since another reading. Throws when the database fails. */
export async function readOn(last: Reading, now: DateTime): Promise<Reading> {
  const [{ readUpTo, sessionIds, arePlacesChanged }, stocks] = await Promise.all([
    changesSince(last.readUpTo),
    // Every booking takes from them, also one that leaves its slots open: no log tells of that.
    stockLeft(now.toJSDate()),
  ]);
  // Seldom, and then a place may come or go with all its sessions.
  if (arePlacesChanged) return readAll(now, last.version + 1);
  const areStocksTheSame = isDeepStrictEqual(stocks, last.stocks);
  if (sessionIds.length === 0 && areStocksTheSame) return { ...last, readUpTo };

  const sessions = sessionIds.length > 0 ? await openSessions(sessionIds, new Date(last.fromMs)) : [];
  const places = withSessions(last.places, sessionIds, sessions);
  return {
    ...last,
    version: last.version + 1,
    readUpTo,
    stocks,
    places: areStocksTheSame ? places : withStocks(places, stocks),
  };
}

/** The places with what is left of their stocks. */
function withStocks(places: Reading["places"], stocks: readonly StockLeft[]): Reading["places"] {
  const byLocation = Map.groupBy(stocks, ({ locationId }) => locationId);
  return new Map(
    [...places].map(([id, place]) => {
      const left = (byLocation.get(id) ?? []).map((stock) => [stock.service, stock.left]);
      return [id, { ...place, stockLeft: Object.fromEntries(left) }];
    }),
  );
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
