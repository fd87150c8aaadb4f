import type { rows } from "@/lib/db/sql";
import { distanceKm } from "@/lib/place/distance-km";
import { DateTime } from "@/lib/time";
import { documentDates } from "./document-dates";
import type { Target } from "./impact";
import type { Occupant } from "./inventory";
import type { Surroundings } from "./place-people";
import type { Plan, PlannedPlace } from "./plan";
import { readOpenDoors, readRooms } from "./read-inventory.sql";
import { type Room, roomAfterEdit, roomOfAddition } from "./rooms";
import { readShares } from "./shares";
import type { LocationWork } from "./sum-up";

/** How far from their own date people may be sent, and to how many other locations. */
const daysAround = 21;
const mostLocations = 6;

/** Within so many kilometres, a location where a visit costs nothing more comes before one where it does. */
const reachKm = 50;

const shifted = (date: string, days: number) => DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toISODate();

/** The rooms that an edit leaves and adds, by location. */
function roomsOfWorks(works: readonly LocationWork[]): Map<string, Room[]> {
  return new Map(
    works.map(({ place, reconciliation, gone }) => {
      const bySession = Map.groupBy(gone, ({ sessionId }) => sessionId);
      const edited = reconciliation.edits.flatMap(
        (edit) => roomAfterEdit(edit, bySession.get(edit.session.id) ?? []) ?? [],
      );
      return [place.id, [...edited, ...reconciliation.additions.map(roomOfAddition)]];
    }),
  );
}

type Ground = { plan: Plan; now: DateTime; run: typeof rows; beyond: readonly Occupant[] };

/** Reads rooms of a location when somebody looks there, month by month, and keeps them for the next. */
function roomReader(works: readonly LocationWork[], { now, run }: Ground): Surroundings["roomsNear"] {
  const edited = roomsOfWorks(works);
  const but = works.flatMap(({ reconciliation }) => reconciliation.edits.map(({ session }) => session.id));
  const read = new Map<string, Map<string, Room[]>>();
  const known = (locationId: string) => {
    const there = read.get(locationId) ?? new Map(Map.groupBy(edited.get(locationId) ?? [], ({ date }) => date));
    read.set(locationId, there);
    return there;
  };
  const readMonths = new Set<string>();

  return async (locationId, date) => {
    const dates = known(locationId);
    const [from, until] = [shifted(date, -daysAround), shifted(date, daysAround)];
    for (let month = from.slice(0, 7); month <= until.slice(0, 7); month = shifted(`${month}-01`, 32).slice(0, 7)) {
      if (readMonths.has(`${locationId} ${month}`)) continue;
      readMonths.add(`${locationId} ${month}`);
      const range = { from: `${month}-01`, until: shifted(`${shifted(`${month}-01`, 32).slice(0, 7)}-01`, -1) };
      for (const room of await readRooms({ locationId, ...range, but }, { run, now: now.toJSDate() })) {
        dates.set(room.date, [...(dates.get(room.date) ?? []), room]);
      }
    }
    return [...dates].flatMap(([day, rooms]) => (from <= day && day <= until ? rooms : []));
  };
}

type Other = Omit<Target, "startsAt"> & { feeCents: number };

const byDistance = (one: Other, other: Other) => one.km - other.km || (one.locationId < other.locationId ? -1 : 1);

/** Nobody is sent to where it costs more when there is room within reach where it does not: those come first. */
const rankBy = (own: PlannedPlace, { km, feeCents }: Other) => (km <= reachKm && feeCents <= own.feeCents ? 0 : 1);

/** The locations that close for good. */
export const closingPlaces = ({ places }: Plan): ReadonlySet<string> =>
  new Set(places.flatMap(({ id, openUntil }) => (openUntil === null ? [] : [id])));

/**
 * What lies around those who lose their place: rooms after the edit, and other locations by distance. A visit for which a
 * document lies at its location is sent elsewhere only when that location closes for good: its documents are sent after it, and nobody
 * is sent anywhere before they can be there.
 */
export async function surroundingsOf(works: readonly LocationWork[], ground: Ground): Promise<Surroundings> {
  const { plan, now, run, beyond } = ground;
  const { locationIds, withDocument } = await readOpenDoors(run);
  const places = new Map(plan.places.map((place) => [place.id, place]));
  const doors = plan.places.filter(({ id, openUntil }) => locationIds.includes(id) && openUntil === null);
  const closingIds = closingPlaces(plan);
  const zoneOf = (locationId: string) => places.get(locationId)?.timeZone ?? "utc";

  const displaced = works.flatMap(({ gone, occupants }) => [...gone, ...occupants]);
  const collecting = [...displaced, ...beyond].filter(({ services }) =>
    services.some((service) => withDocument.includes(service)),
  );
  const documents = await documentDates(collecting, { now, run, closingIds });

  return {
    roomsNear: roomReader(works, ground),
    shares: await readShares(plan, beyond, { run, now: now.toJSDate() }),
    othersFor: ({ locationId, services }) => {
      const own = places.get(locationId);
      if (!own || (!closingIds.has(locationId) && services.some((service) => withDocument.includes(service))))
        return [];
      return doors
        .filter(
          (door) => door.id !== own.id && services.every((one) => door.services.some((offered) => offered === one)),
        )
        .map((door) => ({
          locationId: door.id,
          locationName: door.name,
          timeZone: door.timeZone,
          km: Math.round(distanceKm(own, door)),
          feeCents: door.feeCents,
        }))
        .sort(byDistance)
        .slice(0, mostLocations)
        .sort((one, other) => rankBy(own, one) - rankBy(own, other) || byDistance(one, other));
    },
    nameOf: (locationId) => places.get(locationId)?.name ?? "",
    dateOf: (locationId, atMs) => DateTime.fromMillis(atMs, { zone: zoneOf(locationId) }).toISODate(),
    earliestMs: async (occupant, locationId) => {
      const first = now.toMillis() + (places.get(locationId)?.leadMinutes ?? 0) * 60_000;
      const dates = await documents(occupant, locationId);
      if (!dates?.from) return dates && first;
      return Math.max(first, DateTime.fromISO(dates.from, { zone: zoneOf(locationId) }).toMillis());
    },
  };
}
