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
  /** The last date that was looked at; proposals from before it was kept have none. */
  until?: string;
};

type Block = { opensAt: string; closesAt: string; desks: number; services: readonly string[] };
type Need = { date: string; time: string; needed: number };

const blocksOf = (planned: readonly DayPlanned[]): Block[] =>
  planned.flatMap(({ day }) => (day ? [{ ...day, desks: day.desks + day.staffDesks }] : []));

/** The desks that blocks of one date have open together at a time. */
const neededAt = (blocks: readonly Block[], time: string) =>
  blocks
    .filter(({ opensAt, closesAt }) => opensAt <= time && time < closesAt)
    .reduce((sum, { desks }) => sum + desks, 0);

/** The most desks that blocks of one date have open together where that is more than before, and when. */
function peakOf(blocks: readonly Block[], before: readonly Block[], date: string): Need | null {
  let peak: Need | null = null;
  // More are needed only from where something opens, or from where something closed before.
  const times = [...blocks.map(({ opensAt }) => opensAt), ...before.map(({ closesAt }) => closesAt)].sort();
  for (const time of times) {
    const needed = neededAt(blocks, time);
    if (needed > (peak?.needed ?? 0) && needed > neededAt(before, time)) peak = { date, time, needed };
  }
  return peak;
}

/**
 * Where openings plan more desks than a location has: in all, and for each service as many as do it, since every desk of an
 * opening does all of its services. Nothing for a location whose desks nobody has written down.
 *
 * Desks kept for staff count; overbooking does not: it takes no desk. What was short as much before an edit is left out:
 * `before` is what was planned on the same dates, nothing where there is no edit.
 */
export function deskShortages(
  planned: readonly DayPlanned[],
  desks: PlannedPlace["desks"],
  before: readonly DayPlanned[] = [],
): DeskShortage[] {
  const used = desks.filter(({ active }) => active);
  if (desks.length === 0) return [];
  const days = Map.groupBy(planned, ({ date }) => date);
  const was = Map.groupBy(before, ({ date }) => date);
  const services = new Set(planned.flatMap(({ day }) => day?.services ?? []));
  const shortageOf = (service: ServiceKey | null): DeskShortage[] => {
    const does = (done: readonly string[]) => service === null || done.includes(service);
    const there = used.filter((desk) => does(desk.services)).length;
    const short = [...days].flatMap(([date, ofDay]) => {
      const those = (some: readonly DayPlanned[]) => blocksOf(some).filter((block) => does(block.services));
      const peak = peakOf(those(ofDay), those(was.get(date) ?? []), date);
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
