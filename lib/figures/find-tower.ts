import { findLocations } from "@/lib/location/find-locations";
import { distanceKm } from "@/lib/place/distance-km";
import { servicesOf } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { waitingTimes } from "@/lib/waiting/waiting-times";
import { type DeskHours, deskHours } from "./desk-hours";
import { evenOut, evenWait } from "./even-out";

/** How many days ahead the tower looks. */
export const towerDays = 28;

export type TowerPlace = Omit<DeskHours, "locationId"> & {
  id: string;
  slug: string;
  name: string;
  firstDays: number | null;
  thirdDays: number | null;
};
export type TowerMove = { from: TowerPlace; to: TowerPlace; hours: number };
export type Tower = {
  normDays: number;
  /** The longest wait first; those without any start before all. */
  places: TowerPlace[];
  moves: TowerMove[];
  evenDays: number;
};

const none = { hours: 0, idleHours: 0, places: 0, left: 0 };
/** A location without any start waits as long as it looks ahead. */
const waitOf = ({ thirdDays }: TowerPlace, horizonDays: number) => thirdDays ?? horizonDays;

/**
 * All locations that offer a service to everybody or to some, side by side: how long people wait, what is open in four weeks,
 * what of it is idle, and which desk-hours moved from where to where would even the waits.
 *
 * Throws: when the database fails.
 */
export async function findTower(service: ServiceKey, now: DateTime): Promise<Tower> {
  const [locations, waits, hours, [found]] = await Promise.all([
    findLocations(now),
    waitingTimes({ services: [service], persons: 1, needs: [], days: [] }, now),
    deskHours({ service, now: now.toJSDate(), days: towerDays }),
    servicesOf([service]),
  ]);
  const [waitAt, hoursAt] = [
    new Map(waits.map((one) => [one.locationId, one])),
    new Map(hours.map((one) => [one.locationId, one])),
  ];
  const offering = locations.filter(
    (one) => one.active && one.bookedElsewhereUrl === null && one.services.some(({ key }) => key === service),
  );
  const byId = new Map(offering.map((one) => [one.id, one]));
  const places = offering
    .map(({ id, slug, name }): TowerPlace => {
      const { firstDays = null, thirdDays = null } = waitAt.get(id) ?? {};
      const { hours: all, idleHours, places: total, left } = hoursAt.get(id) ?? none;
      return { id, slug, name, firstDays, thirdDays, hours: all, idleHours, places: total, left };
    })
    .sort(
      (one, other) => (other.thirdDays ?? 10_000) - (one.thirdDays ?? 10_000) || one.name.localeCompare(other.name),
    );
  const benches = places
    .filter((place) => place.hours > 0)
    .map((place) => ({
      id: place.id,
      waitDays: waitOf(place, byId.get(place.id)?.horizonDays ?? towerDays),
      hoursADay: place.hours / towerDays,
      idleHours: place.idleHours,
    }));
  const at = (id: string) => byId.get(id) ?? { latitude: 0, longitude: 0 };
  const ofId = new Map(places.map((place) => [place.id, place]));
  const moves = evenOut(benches, (one, other) => distanceKm(at(one), at(other))).flatMap(
    ({ from, to, hours: moved }) => {
      const [giver, taker] = [ofId.get(from), ofId.get(to)];
      return giver && taker ? [{ from: giver, to: taker, hours: moved }] : [];
    },
  );
  return { normDays: found?.normDays ?? 0, places, moves, evenDays: evenWait(benches) };
}
