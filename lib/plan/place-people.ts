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
  /** Other locations that may be chosen for this visit, first to last; whole kilometres. */
  othersFor: (occupant: Occupant) => Omit<Target, "startsAt">[];
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

type Near = { nearMs: number; isSameDay: boolean };

/** Takes the time of a location that is nearest to another for somebody: on the date of that only, or around it. */
async function takeNearest(
  occupant: Occupant,
  at: Omit<Target, "startsAt">,
  { roomsNear, dateOf, earliestMs, shares }: Surroundings,
  { nearMs, isSameDay }: Near,
): Promise<Found | null> {
  if (!shares.suffice(at.locationId, occupant)) return null;
  const fromMs = await earliestMs(occupant, at.locationId);
  if (fromMs === null) return null;
  const date = dateOf(occupant.locationId, nearMs);
  const best = nearestStart(occupant, await roomsNear(at.locationId, date), {
    fromMs,
    nearMs,
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

/** Finds a time for somebody who has none on their own date: at their location, else at the nearest one that has one. */
async function findAnotherDay(occupant: Occupant, around: Surroundings): Promise<Found | null> {
  const { locationId, startsAtMs } = occupant;
  const near = { nearMs: startsAtMs, isSameDay: false };
  const own = { locationId, locationName: around.nameOf(locationId), km: 0 };
  for (const place of [own, ...around.othersFor(occupant)]) {
    const found = await takeNearest(occupant, place, around, near);
    if (found) return found;
  }
  return null;
}

/** Finds a time beside the one that the others of their party get. */
async function findBeside(occupant: Occupant, { target }: Found, around: Surroundings): Promise<Found | null> {
  const { startsAt, ...place } = target;
  return takeNearest(occupant, place, around, { nearMs: Date.parse(startsAt), isSameDay: true });
}

/** Nobody's family is torn without a person who decides: unless all of a party have a time together, none of them has. */
function keepTogether(all: readonly Displaced[]): Displaced[] {
  const torn = new Set(all.flatMap(({ occupant, sessionId }) => (sessionId === null ? [occupant.partyId] : [])));
  return all.map((one) =>
    one.sessionId !== null && torn.has(one.occupant.partyId) ? displaced(one.occupant, null, false) : one,
  );
}

/**
 * Finds a time for each who no longer fits: the same day at the same location, else the nearest time there, else at the nearest
 * location that has one, where it costs nothing more if there is such a one within reach; in the order in which they booked, and
 * nobody's time twice. A party of several appointments stays together on one date at one location, or none of it has a time.
 */
export async function findTargets(people: readonly Occupant[], around: Surroundings): Promise<Displaced[]> {
  const sameDay = new Map<Occupant, Found>();
  for (const occupant of people) {
    const { locationId, startsAtMs } = occupant;
    const own = { locationId, locationName: around.nameOf(locationId), km: 0 };
    const found = await takeNearest(occupant, own, around, { nearMs: startsAtMs, isSameDay: true });
    if (found) sameDay.set(occupant, found);
  }

  const inParty = Map.groupBy(people, ({ partyId }) => partyId);
  const ofParty = new Map<string, Found>();
  const all: Displaced[] = [];
  for (const occupant of people) {
    const members = inParty.get(occupant.partyId) ?? [];
    const onTheDay = sameDay.get(occupant);
    const first = ofParty.get(occupant.partyId);
    const someStay = occupant.companions >= members.length;
    const areAllOnTheDay = members.every((member) => sameDay.has(member));
    let found: Found | null = null;
    if (someStay || areAllOnTheDay) found = onTheDay ?? null;
    else found = await (first ? findBeside(occupant, first, around) : findAnotherDay(occupant, around));
    if (found) ofParty.set(occupant.partyId, found);
    all.push(displaced(occupant, found, found !== null && found === onTheDay));
  }
  return keepTogether(all);
}
