import type { Service, ServiceKey } from "@/lib/service/schema";
import { visitMinutes } from "@/lib/service/visit-minutes";
import type { Mix } from "./place-data";
import type { Random } from "./random";
import type { Measure } from "./yearly-visits";

/** A visit that somebody booked: where in the session it begins, and what it takes. */
export type InventedVisit = {
  firstSlot: number;
  parts: number;
  persons: number;
  services: ServiceKey[];
  extraTime: boolean;
};

export type SessionToFill = {
  capacities: readonly number[];
  slotMinutes: number;
  mix: Mix;
  /** The chance that a place is taken; at 1 nothing stays free that a visit of the mix would fit in. */
  busyness: number;
};

type Wish = Omit<InventedVisit, "firstSlot" | "parts">;

const groupSizes: [persons: number, weight: number][] = [
  [1, 62],
  [2, 18],
  [3, 9],
  [4, 7],
  [5, 4],
];
const bothChance = 0.12;
const extraTimeChance = 0.04;
/** Starts that stay free in a session that is not full, so that its day always has something to choose. */
const keptFree = 3;

const weightsOf = (mix: Mix, services: readonly Service[]) =>
  services.flatMap((service): [Service, number][] => (mix[service.key] ? [[service, mix[service.key] ?? 0]] : []));

function inventWish(mix: Mix, services: readonly Service[], random: Random): Wish {
  const weights = weightsOf(mix, services);
  const wanted = new Set([random.weighted(weights).key]);
  // Biometrics and the sticker in one visit.
  if (mix.BIO && mix.VAA && (wanted.has("BIO") || wanted.has("VAA")) && random.next() < bothChance) {
    wanted.add("BIO").add("VAA");
  }
  return {
    services: services.map((service) => service.key).filter((key) => wanted.has(key)),
    persons: random.weighted(groupSizes),
    extraTime: random.next() < extraTimeChance,
  };
}

/** The shortest visit that this mix knows. */
function shortestWish(mix: Mix, services: readonly Service[]): Wish {
  const [shortest] = weightsOf(mix, services)
    .map(([service]) => service)
    .sort((one, other) => one.firstMinutes - other.firstMinutes);
  if (!shortest) throw new Error("An opening offers at least one service.");
  return { services: [shortest.key], persons: 1, extraTime: false };
}

/** What is still free: the capacities, and in a session that is not full without a few runs of so many parts. */
function freePlaces({ capacities, busyness }: SessionToFill, parts: number, random: Random): number[] {
  const kept = new Set<number>();
  for (let run = 0; busyness < 1 && run < keptFree; run++) {
    const first = random.below(Math.max(1, capacities.length - parts + 1));
    for (let slot = first; slot < first + parts; slot++) kept.add(slot);
  }
  return capacities.map((places, slot) => (kept.has(slot) ? Math.max(0, places - 1) : places));
}

/**
 * Invents the visits that fill a session, in the order of the day.
 *
 * Going through the starts in order, each free place is taken by a visit that still fits, or by the shortest one; so a
 * session with a busyness of 1 has no start left that any visit of its mix could take.
 */
export function fillSession(session: SessionToFill, measure: Measure, random: Random): InventedVisit[] {
  const { mix, slotMinutes, busyness } = session;
  const partsOf = (wish: Wish) => {
    const asked = measure.services.filter((service) => wish.services.includes(service.key));
    return measure.partsOf(visitMinutes(asked, wish.persons, wish.extraTime), slotMinutes);
  };
  const fallback = shortestWish(mix, measure.services);
  const free = freePlaces(session, partsOf(fallback), random);
  const fits = (firstSlot: number, parts: number) =>
    firstSlot + parts <= free.length && free.slice(firstSlot, firstSlot + parts).every((places) => places > 0);

  const visits: InventedVisit[] = [];
  for (let firstSlot = 0; firstSlot < free.length; firstSlot++) {
    for (let places = free[firstSlot] ?? 0; places > 0; places--) {
      if (random.next() >= busyness) continue;
      const wish = [inventWish(mix, measure.services, random), fallback].find((wish) => fits(firstSlot, partsOf(wish)));
      if (!wish) continue;
      const parts = partsOf(wish);
      visits.push({ ...wish, firstSlot, parts });
      for (let slot = firstSlot; slot < firstSlot + parts; slot++) free[slot] = (free[slot] ?? 0) - 1;
    }
  }
  return visits;
}
