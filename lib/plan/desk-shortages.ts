import type { ServiceKey } from "@/lib/service/schema";
import type { DayPlanned } from "./days-planned";
import type { PlannedPlace } from "./plan";

/** More desks are planned at one moment than there are: in all, or for one service. */
export type DeskShortage = {
  /** Null: of all desks together. */
  service: ServiceKey | null;
  /** The first moment, on the location's own clock. */
  date: string;
  time: string;
  needed: number;
  there: number;
  /** On how many dates. */
  dates: number;
};

type Block = { opensAt: string; closesAt: string; desks: number; services: readonly string[] };
type Need = { date: string; time: string; needed: number };

const blocksOf = (planned: readonly DayPlanned[]): Block[] =>
  planned.flatMap(({ day }) => (day ? [{ ...day, desks: day.desks + day.staffDesks }] : []));

/** The most desks that blocks of one date have open together, and when. */
function peakOf(blocks: readonly Block[], date: string): Need | null {
  let peak: Need | null = null;
  for (const { opensAt: time } of blocks) {
    const open = blocks.filter(({ opensAt, closesAt }) => opensAt <= time && time < closesAt);
    const needed = open.reduce((sum, { desks }) => sum + desks, 0);
    if (!peak || needed > peak.needed) peak = { date, time, needed };
  }
  return peak;
}

/**
 * Where openings plan more desks than a location has: in all, and for each service as many as do it, since every desk of an
 * opening does all of its services. Nothing for a location whose desks nobody has written down.
 *
 * Desks kept for staff count; overbooking does not: it takes no desk.
 */
export function deskShortages(planned: readonly DayPlanned[], desks: PlannedPlace["desks"]): DeskShortage[] {
  const used = desks.filter(({ active }) => active);
  if (desks.length === 0) return [];
  const days = Map.groupBy(planned, ({ date }) => date);
  const services = new Set(planned.flatMap(({ day }) => day?.services ?? []));
  const shortageOf = (service: ServiceKey | null): DeskShortage[] => {
    const does = (done: readonly string[]) => service === null || done.includes(service);
    const there = used.filter((desk) => does(desk.services)).length;
    const short = [...days].flatMap(([date, ofDay]) => {
      const peak = peakOf(
        blocksOf(ofDay).filter((block) => does(block.services)),
        date,
      );
      return peak && peak.needed > there ? [peak] : [];
    });
    const [first] = short;
    return first ? [{ service, ...first, there, dates: short.length }] : [];
  };
  const inAll = shortageOf(null);
  const ofServices = [...services].sort().flatMap((service) => shortageOf(service));
  // Where there are too few at all, a service that every desk does adds nothing.
  const [all] = inAll;
  return [...inAll, ...ofServices.filter(({ there }) => !all || there < all.there)];
}
