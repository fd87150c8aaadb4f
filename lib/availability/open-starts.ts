import type { SessionKind } from "@/lib/search/schema";
import type { BookablePlace } from "./bookable-places.sql";
import { daysAfter, localDate, midnightMs } from "./local-day";
import type { OpenSession } from "./open-sessions.sql";

/** A location that can be booked, with its public sessions in the order of their starts. */
export type Place = BookablePlace & {
  sessions: readonly OpenSession[];
  /** For how many persons there is still what a service uses up; absent where nothing is counted. */
  stockLeft?: Readonly<Record<string, number>>;
};

/** A start that can be chosen, as plain numbers: milliseconds since 1970 and the location's own date. */
export type OpenStart = {
  startsAtMs: number;
  endsAtMs: number;
  date: string;
  kind: SessionKind;
  slotMinutes: number;
  /** The one that a claim would take it in. */
  session: OpenSession;
};

export type WantedStarts = {
  services: readonly string[];
  /** The length of each group's visit, in whole minutes; groups follow each other. */
  minutes: readonly number[];
  /** How many persons it is for, 1 when absent; 0 for those who have their share of what is used up already. */
  persons?: number | undefined;
  /** Only sessions of these kinds; none or absent means all. */
  days?: readonly SessionKind[] | undefined;
  /** Local dates: from one on, and before one (exclusive). */
  from?: string | undefined;
  before?: string | undefined;
  /** Only so many of the first ones. */
  limit?: number;
};

const minuteMs = 60_000;
/** A session begins on its date and is over two days later at the latest. */
const longestSessionMs = 48 * 60 * minuteMs;
const none = { fromMs: Number.POSITIVE_INFINITY, untilMs: Number.NEGATIVE_INFINITY };

/** How many slots of so many minutes a visit needs. */
export function partsOf(minutes: number, slotMinutes: number): number {
  return Math.max(1, Math.ceil(minutes / slotMinutes));
}

/** When each group of a party is done that starts then, in milliseconds since 1970. */
export function groupEndsMs(startsAtMs: number, minutes: readonly number[], slotMinutes: number): number[] {
  let parts = 0;
  return minutes.map((visit) => {
    parts += partsOf(visit, slotMinutes);
    return startsAtMs + parts * slotMinutes * minuteMs;
  });
}

/** From which instant on, and before which, a start can be chosen at all; half-open. */
function boundsOf(place: BookablePlace, { from, before }: WantedStarts, nowMs: number) {
  const { timeZone, horizonDays, leadMinutes } = place;
  const afterHorizon = daysAfter(localDate(timeZone, nowMs), horizonDays + 1);
  const end = before !== undefined && before < afterHorizon ? before : afterHorizon;
  if (from !== undefined && from >= end) return none;
  return {
    fromMs: Math.max(nowMs + leadMinutes * minuteMs, from === undefined ? 0 : midnightMs(timeZone, from)),
    untilMs: midnightMs(timeZone, end),
  };
}

type Within = ReturnType<typeof boundsOf> & { minutes: readonly number[]; limit: number };

function isOffered(session: OpenSession, { services, days = [] }: WantedStarts, nowMs: number): boolean {
  return (
    (session.releasesAtMs === null || session.releasesAtMs <= nowMs) &&
    services.every((service) => session.services.includes(service)) &&
    (days.length === 0 || days.includes(session.kind))
  );
}

const isClosed = ({ closed }: BookablePlace, atMs: number) =>
  closed.some(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);

/** The starts of one session at which the whole visit fits, at most `limit`. */
function startsIn(session: OpenSession, place: Place, { minutes, fromMs, untilMs, limit }: Within): OpenStart[] {
  const { startsAtMs, slotMinutes, openAfterMs, kind } = session;
  const parts = minutes.reduce((sum, visit) => sum + partsOf(visit, slotMinutes), 0);
  const lastPartMs = (parts - 1) * slotMinutes * minuteMs;
  const endMs = lastPartMs + slotMinutes * minuteMs;
  const starts: OpenStart[] = [];
  for (let index = 0; index + parts <= openAfterMs.length && starts.length < limit; index++) {
    const afterMs = openAfterMs[index] ?? 0;
    const atMs = startsAtMs + afterMs;
    if (atMs >= untilMs) break;
    // Among the open slots, the one that is so many further on is exactly so much later only when none between them is
    // full, missing or beyond the end of the session.
    const fits = openAfterMs[index + parts - 1] === afterMs + lastPartMs;
    if (atMs < fromMs || !fits || isClosed(place, atMs)) continue;
    const date = atMs < session.midnightMs ? session.date : daysAfter(session.date, 1);
    starts.push({ startsAtMs: atMs, endsAtMs: atMs + endMs, date, kind, slotMinutes, session });
  }
  return starts;
}

/** Whether a location has enough of what these services use up. */
function hasStock({ stockLeft = {} }: Place, { services, persons = 1 }: WantedStarts): boolean {
  return persons === 0 || services.every((service) => (stockLeft[service] ?? Number.POSITIVE_INFINITY) >= persons);
}

/** Which of two sessions with the same start a claim tries first. */
function isTriedFirst(one: OpenSession, other: OpenSession): boolean {
  const [mine, theirs] = [one.releasesAtMs ?? 0, other.releasesAtMs ?? 0];
  return mine === theirs ? one.id < other.id : mine < theirs;
}

/**
 * Adds the starts of one more session, each start once. Sessions come in the order of their starts, so that only the end
 * of what was found can lie among them: the cost stays that of what is added, however much there is.
 */
function addStarts(found: OpenStart[], more: readonly OpenStart[]): void {
  const firstMs = more[0]?.startsAtMs;
  if (firstMs === undefined) return;
  let overlap = found.length;
  while ((found[overlap - 1]?.startsAtMs ?? Number.NEGATIVE_INFINITY) >= firstMs) overlap--;
  const before = found.splice(overlap);
  let [mine, theirs] = [0, 0];
  while (true) {
    const [one, other] = [before[mine], more[theirs]];
    if (!one && !other) return;
    const ahead = (one?.startsAtMs ?? Number.POSITIVE_INFINITY) - (other?.startsAtMs ?? Number.POSITIVE_INFINITY);
    if (ahead <= 0) mine++;
    if (ahead >= 0) theirs++;
    const takesOne = one && (ahead < 0 || !other || (ahead === 0 && isTriedFirst(one.session, other.session)));
    const next = takesOne ? one : other;
    if (next) found.push(next);
  }
}

/**
 * Every start that an applicant may choose now at a location, in order, each once however many sessions have it: where
 * one public, released session does all these services and has a place in each consecutive slot of the whole visit, and what
 * they use up suffices.
 *
 * What a claim would refuse is not in it; a test holds the two together. Of equal starts it is the one that a claim
 * takes: the earliest released, then the lowest id.
 *
 * Units: `nowMs` is an instant; dates are the location's own.
 * Throws: when `from` or `before` is no date.
 * Source: design, "How a slot is found and taken". Speed: bench/growth.ts.
 */
export function openStarts(place: Place, wanted: WantedStarts, nowMs: number): OpenStart[] {
  const { limit = Number.POSITIVE_INFINITY, minutes } = wanted;
  if (!hasStock(place, wanted)) return [];
  const within = { ...boundsOf(place, wanted, nowMs), limit, minutes };
  const found: OpenStart[] = [];
  for (const session of place.sessions) {
    const enough = found[limit - 1];
    // Sessions stand in the order of their starts: a later one has nothing before its own.
    if (session.startsAtMs >= within.untilMs || (enough && session.startsAtMs > enough.startsAtMs)) break;
    if (session.startsAtMs + longestSessionMs < within.fromMs || !isOffered(session, wanted, nowMs)) continue;
    addStarts(found, startsIn(session, place, within));
  }
  return found.slice(0, limit);
}
