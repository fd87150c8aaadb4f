import { rows } from "@/lib/db/sql";
import { findLocations } from "@/lib/location/find-locations";
import type { Location } from "@/lib/location/location";
import { distanceKm } from "@/lib/place/distance-km";
import { readRooms } from "@/lib/plan/read-inventory.sql";
import { readStocks } from "@/lib/plan/read-stock.sql";
import { hasRoom, type Room } from "@/lib/plan/rooms";
import { readShares } from "@/lib/plan/shares";
import { DateTime } from "@/lib/time";
import type { WorklistDetail } from "./find-entry";

/** A start that staff may give somebody; `startsAt` is in the zone of its location. */
export type StaffTime = {
  startsAt: DateTime;
  /** The public cannot see it: not released yet, or kept for staff. */
  note: "unreleased" | "staff" | null;
};

type PlaceWithTimes = {
  location: { id: string; slug: string; name: string; feeCents: number };
  km: number;
  times: StaffTime[];
};

export type TimesForOrphan = {
  /** Nearest to their own time, at their own location. */
  here: StaffTime[];
  /** Nearest to their own time at the nearest other locations that have one. */
  elsewhere: PlaceWithTimes[];
  /** Every location that may be chosen, from near to far; the first one is their own. */
  locations: { slug: string; name: string; km: number; feeCents: number }[];
  /** All times of one location on one date. */
  day: PlaceWithTimes & { slug: string; date: string };
};

type Visit = Pick<WorklistDetail, "startsAt" | "endsAt" | "services" | "persons" | "isTied"> & {
  place: { id: string };
};

const daysAround = 21;
const nearestHere = 6;
const nearestThere = 2;
const mostPlaces = 3;
const mostLooked = 8;

/** The starts of these rooms that fit a visit, each once: the public's before those of staff. */
function startsIn(rooms: readonly Room[], visit: Visit, { now, zone }: { now: DateTime; zone: string }): StaffTime[] {
  const wanted = { minutes: visit.endsAt.diff(visit.startsAt).as("minutes"), services: visit.services };
  const found = new Map<number, StaffTime>();
  for (const room of rooms.toSorted(
    (one, other) => Number(one.channel === "staff") - Number(other.channel === "staff"),
  )) {
    if (room.channel === "invited") continue;
    const isUnreleased = room.releasesAtMs !== null && room.releasesAtMs > now.toMillis();
    const note = room.channel === "staff" ? "staff" : isUnreleased ? "unreleased" : null;
    for (const atMs of room.free.keys()) {
      const isBetter = !found.has(atMs) || (note === null && found.get(atMs)?.note !== null);
      if (isBetter && hasRoom(room, wanted, atMs)) {
        found.set(atMs, { startsAt: DateTime.fromMillis(atMs, { zone }), note });
      }
    }
  }
  return [...found.values()].sort((one, other) => +one.startsAt - +other.startsAt);
}

function nearest(times: readonly StaffTime[], to: DateTime, most: number): StaffTime[] {
  const away = ({ startsAt }: StaffTime) => Math.abs(+startsAt - +to);
  return times
    .toSorted((one, other) => away(one) - away(other))
    .slice(0, most)
    .sort((one, other) => +one.startsAt - +other.startsAt);
}

type Asked = { from: string; until: string; notBefore: DateTime | null; now: DateTime; isEnough: boolean };

async function timesBetween(
  location: Location,
  visit: Visit,
  { from, until, notBefore, now, isEnough }: Asked,
): Promise<StaffTime[]> {
  if (!isEnough) return [];
  const range = { locationId: location.id, from, until, but: [] };
  const rooms = await readRooms(range, { run: rows, now: now.toJSDate() });
  const times = startsIn(rooms, visit, { now, zone: location.timeZone });
  return notBefore ? times.filter(({ startsAt }) => startsAt >= notBefore) : times;
}

/** Where a visit may go: its own location, then the others that everybody can book and that do all of it, from near to far. */
function doorsFor(visit: Visit, locations: readonly Location[]): { location: Location; km: number }[] {
  const own = locations.find(({ id }) => id === visit.place.id);
  if (!own) return [];
  const isOpen = (door: Location) =>
    door.active &&
    !door.bookedElsewhereUrl &&
    door.admission === "everyone" &&
    visit.services.every((key) => door.services.some((offered) => offered.key === key));
  const others = visit.isTied ? [] : locations.filter((door) => door.id !== own.id && isOpen(door));
  return [
    { location: own, km: 0 },
    ...others
      .map((location) => ({ location, km: Math.round(distanceKm(own, location)) }))
      .sort((one, other) => one.km - other.km || (one.location.slug < other.location.slug ? -1 : 1)),
  ];
}

const brief = ({ id, slug, name, feeCents }: Location) => ({ id, slug, name, feeCents });

/**
 * The times that staff can give an orphan, released or not: the nearest to their own, at their location and near it, and all of
 * one location on one date. Whose document lies at their location, which stays open, has only that one.
 *
 * Units: `asked.date` is a local date of the location; three weeks before and after their own date are looked through. Before the
 * instant `asked.notBefore` nothing is given, however near.
 * Throws: when the database fails.
 */
export async function findTimes(
  visit: Visit,
  asked: { slug?: string | undefined; date?: string | undefined; notBefore?: DateTime | undefined },
  now: DateTime,
): Promise<TimesForOrphan | null> {
  const shares = await readShares({ stocks: await readStocks(rows) }, [], { run: rows, now: now.toJSDate() });
  const waiting = { ...visit, id: "", locationId: visit.place.id, isOrphan: true };
  const doors = doorsFor(visit, await findLocations(now)).filter(
    // Their own is said to have no times rather than left out.
    ({ location }, index) => index === 0 || shares.suffice(location.id, waiting),
  );
  const [own, ...others] = doors;
  if (!own) return null;
  const around = {
    from: visit.startsAt.minus({ days: daysAround }).toISODate(),
    until: visit.startsAt.plus({ days: daysAround }).toISODate(),
    notBefore: asked.notBefore ?? null,
    now,
    isEnough: true,
  };
  const isEnoughHere = shares.suffice(own.location.id, waiting);
  const elsewhere: PlaceWithTimes[] = [];
  for (const { location, km } of others.slice(0, mostLooked)) {
    if (elsewhere.length === mostPlaces) break;
    const times = nearest(await timesBetween(location, visit, around), visit.startsAt, nearestThere);
    if (times.length > 0) elsewhere.push({ location: brief(location), km, times });
  }
  const chosen = doors.find(({ location }) => location.slug === asked.slug) ?? own;
  const date = asked.date ?? visit.startsAt.toISODate();
  const [here, times] = await Promise.all([
    timesBetween(own.location, visit, { ...around, isEnough: isEnoughHere }),
    timesBetween(chosen.location, visit, {
      ...around,
      from: date,
      until: date,
      isEnough: chosen !== own || isEnoughHere,
    }),
  ]);
  return {
    here: nearest(here, visit.startsAt, nearestHere),
    elsewhere,
    locations: doors.map(({ location: { slug, name, feeCents }, km }) => ({ slug, name, km, feeCents })),
    day: { location: brief(chosen.location), slug: chosen.location.slug, km: chosen.km, date, times },
  };
}
