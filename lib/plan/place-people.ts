import type { Affected, Target } from "./impact";
import type { Occupant } from "./inventory";
import { nearestStart, type Room, roomAtSameTime, takeRoom } from "./rooms";
import type { Shares } from "./shares";

/** Somebody who gets a place at the same time in another session, or again in their own. */
export type Reseat = { occupant: Occupant; sessionId: string };

/** Somebody who no longer fits, with the session that their target lies in. */
export type Displaced = { affected: Affected; occupant: Occupant; sessionId: string | null };

/** Where people may be sent. */
export type Surroundings = {
  /** Rooms of a location around a date: read once, and shared by all, since each takes places from them. */
  roomsNear: (locationId: string, date: string) => Promise<Room[]>;
  /** What is left of what services use up. */
  shares: Shares;
  /** Other locations from near to far that may be chosen for this visit; names and whole kilometres. */
  othersFor: (occupant: Occupant) => { locationId: string; locationName: string; km: number }[];
  nameOf: (locationId: string) => string;
  /** The local date of an instant at a location. */
  dateOf: (locationId: string, atMs: number) => string;
  /** The first instant at which somebody can visit a location, their documents too; null when these cannot be there. */
  earliestMs: (occupant: Occupant, locationId: string) => Promise<number | null>;
};

/**
 * Seats those who lost their place, and orphans from before, at their own time where there is room: in the order in which they
 * booked. Returns who got one, and who did not.
 */
export async function reseat(
  people: readonly Occupant[],
  { roomsNear, dateOf, shares }: Surroundings,
): Promise<{ seated: Reseat[]; left: Occupant[] }> {
  const seated: Reseat[] = [];
  const left: Occupant[] = [];
  for (const occupant of [...people].sort(
    (one, other) => one.sinceMs - other.sinceMs || (one.id < other.id ? -1 : 1),
  )) {
    const rooms = await roomsNear(occupant.locationId, dateOf(occupant.locationId, occupant.startsAtMs));
    const room = shares.suffice(occupant.locationId, occupant) ? roomAtSameTime(occupant, rooms) : undefined;
    if (room) {
      takeRoom(room, occupant, occupant.startsAtMs);
      shares.take(occupant.locationId, occupant);
      seated.push({ occupant, sessionId: room.sessionId });
    } else left.push(occupant);
  }
  return { seated, left };
}

type Found = { target: Target; sessionId: string };

/** Takes the nearest time of a location for somebody: on their own date only, or around it. */
async function takeNearest(
  occupant: Occupant,
  at: { locationId: string; locationName: string; km: number },
  { roomsNear, dateOf, earliestMs, shares }: Surroundings,
  isSameDay: boolean,
): Promise<Found | null> {
  if (!shares.suffice(at.locationId, occupant)) return null;
  const fromMs = await earliestMs(occupant, at.locationId);
  if (fromMs === null) return null;
  const date = dateOf(occupant.locationId, occupant.startsAtMs);
  const best = nearestStart(occupant, await roomsNear(at.locationId, date), {
    fromMs,
    nearMs: occupant.startsAtMs,
    ...(isSameDay ? { date } : {}),
  });
  if (!best) return null;
  takeRoom(best.room, occupant, best.startsAtMs);
  shares.take(at.locationId, occupant);
  const startsAt = new Date(best.startsAtMs).toISOString();
  return { target: { ...at, startsAt }, sessionId: best.room.sessionId };
}

function displaced(occupant: Occupant, found: Found | null, isSameDay: boolean): Displaced {
  const { id: appointmentId, code, locationId, persons, services, reach } = occupant;
  const startsAt = new Date(occupant.startsAtMs).toISOString();
  const target = found?.target ?? null;
  return {
    affected: { appointmentId, code, locationId, startsAt, persons, services, reach, isSameDay, target },
    occupant,
    sessionId: found?.sessionId ?? null,
  };
}

/**
 * Finds a time for each who no longer fits: the same day at the same location, else the nearest time there, else at the nearest
 * location that has one; in the order in which they booked, and nobody's time twice.
 */
export async function findTargets(people: readonly Occupant[], around: Surroundings): Promise<Displaced[]> {
  const own = ({ locationId }: Occupant) => ({ locationId, locationName: around.nameOf(locationId), km: 0 });
  const sameDay = new Map<Occupant, Found>();
  for (const occupant of people) {
    const found = await takeNearest(occupant, own(occupant), around, true);
    if (found) sameDay.set(occupant, found);
  }

  const all: Displaced[] = [];
  for (const occupant of people) {
    const onTheDay = sameDay.get(occupant);
    let found = onTheDay ?? (await takeNearest(occupant, own(occupant), around, false));
    for (const other of found ? [] : around.othersFor(occupant)) {
      found = await takeNearest(occupant, other, around, false);
      if (found) break;
    }
    all.push(displaced(occupant, found, onTheDay !== undefined));
  }
  return all;
}
