import { createHash } from "node:crypto";
import type { AfterClosing } from "./after-closing";
import type { DeskImpact, Impact, LocationImpact, StockImpact } from "./impact";
import type { Occupant } from "./inventory";
import type { LateRelease } from "./late-releases";
import type { MissedRelease } from "./missed-releases";
import type { Displaced, Reseat } from "./place-people";
import type { PlannedPlace } from "./plan";
import type { PlanPatch } from "./plan-patch";
import type { Reconciliation } from "./reconcile";

/** What an edit does at one location, before it is put in numbers. */
export type LocationWork = {
  place: PlannedPlace;
  reconciliation: Reconciliation;
  /** Who occupies places of sessions that lose some, or waits for one. */
  occupants: Occupant[];
  /** Who gives way. */
  gone: Occupant[];
};

type DayCount = { date: string; placesAdded: number; placesRemoved: number; slotsAdded: number; slotsRemoved: number };

/** Capacity before and after, slot by slot. */
function* slotChanges({ edits, additions }: Reconciliation): Generator<{ date: string; was: number; is: number }> {
  for (const { session, capacities } of edits) {
    const there = new Map(session.slots.map(({ atMs, capacity }) => [atMs, capacity]));
    for (const [atMs, is] of capacities) yield { date: session.date, was: there.get(atMs) ?? 0, is };
  }
  for (const { date, capacities } of additions) for (const is of capacities) yield { date, was: 0, is };
}

function countDays(reconciliation: Reconciliation): DayCount[] {
  const days = new Map<string, DayCount>();
  for (const { date, was, is } of slotChanges(reconciliation)) {
    if (was === is) continue;
    const day = days.get(date) ?? { date, placesAdded: 0, placesRemoved: 0, slotsAdded: 0, slotsRemoved: 0 };
    days.set(date, day);
    day.placesAdded += Math.max(0, is - was);
    day.placesRemoved += Math.max(0, was - is);
    if (was === 0) day.slotsAdded++;
    if (is === 0) day.slotsRemoved++;
  }
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

const sum = <Item>(items: readonly Item[], value: (item: Item) => number) =>
  items.reduce((before, item) => before + value(item), 0);

function sumUpLocation(
  { place, reconciliation, occupants, gone }: LocationWork,
  { seated, displaced, dateOf }: { seated: Reseat[]; displaced: Displaced[]; dateOf: (atMs: number) => string },
): LocationImpact {
  const days = countDays(reconciliation);
  const here = seated.filter(({ occupant }) => occupant.locationId === place.id);
  const affected = displaced.filter(({ occupant }) => occupant.locationId === place.id);
  const onDay = (date: string) => affected.filter(({ occupant }) => dateOf(occupant.startsAtMs) === date).length;
  const booked = occupants.filter(({ status, isOrphan }) => status === "booked" && !isOrphan);
  return {
    locationId: place.id,
    name: place.name,
    timeZone: place.timeZone,
    sessionsAdded: reconciliation.additions.length,
    sessionsClosed: reconciliation.edits.filter(({ becomes }) => becomes === null).length,
    slotsAdded: sum(days, (day) => day.slotsAdded),
    slotsRemoved: sum(days, (day) => day.slotsRemoved),
    placesAdded: sum(days, (day) => day.placesAdded),
    placesRemoved: sum(days, (day) => day.placesRemoved),
    stay: booked.length - gone.filter(({ status }) => status === "booked").length,
    reseated: here.filter(({ occupant }) => !occupant.isOrphan).length,
    seatedAgain: here.filter(({ occupant }) => occupant.isOrphan).length,
    holdsEnded: gone.filter(({ status, isResting }) => status !== "booked" && !isResting).length,
    days: days.map(({ date, placesAdded, placesRemoved }) => ({
      date,
      placesAdded,
      placesRemoved,
      affected: onDay(date),
    })),
  };
}

/** Puts what an edit does in numbers. */
export function sumUp(
  works: readonly LocationWork[],
  people: {
    seated: Reseat[];
    displaced: Displaced[];
    stocks: Omit<StockImpact, "seatedAgain">[];
    desks: DeskImpact[];
    releases: LateRelease[];
    missed: MissedRelease[];
    afterClosing: AfterClosing[];
    dateOf: (locationId: string, atMs: number) => string;
  },
): Impact {
  const locations = works.map((work) =>
    sumUpLocation(work, { ...people, dateOf: (atMs) => people.dateOf(work.place.id, atMs) }),
  );
  const affected = people.displaced.map((one) => one.affected);
  const sameDay = affected.filter(({ isSameDay }) => isSameDay).length;
  return {
    locations,
    stocks: people.stocks.map((stock) => ({
      ...stock,
      seatedAgain: people.seated.filter(
        ({ occupant }) =>
          occupant.isOrphan && occupant.locationId === stock.locationId && occupant.services.includes(stock.service),
      ).length,
    })),
    desks: people.desks,
    releases: people.releases,
    missed: people.missed,
    afterClosing: people.afterClosing,
    affected,
    totals: {
      slotsAdded: sum(locations, (one) => one.slotsAdded),
      slotsRemoved: sum(locations, (one) => one.slotsRemoved),
      placesAdded: sum(locations, (one) => one.placesAdded),
      placesRemoved: sum(locations, (one) => one.placesRemoved),
      stay: sum(locations, (one) => one.stay),
      sameDay,
      orphaned: affected.length - sameDay,
      withoutContact: affected.filter(({ reach }) => reach === "none" || reach === "email_only").length,
    },
  };
}

/** The same text for the same value, whatever the order of its keys: the database keeps its own. */
const inOneOrder = (_: string, value: unknown) =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Names that are made anew each time an edit is worked out say nothing. */
const withoutId = <Thing extends object | null>(thing: Thing) =>
  thing && "id" in thing ? { ...thing, id: "" } : thing;

/**
 * What must be the same for an edit to be committed as it was shown: what it starts from, the places it adds and removes, and
 * who is affected; after a point, where each of them would go, which matters only when somebody is sent there. That others
 * book or give up places which stay does not matter.
 */
export function fingerprintOf(patch: PlanPatch, impact: Impact): string {
  const told = {
    before: [patch.openings, patch.exceptions, patch.closures].map((changes) => changes.map(({ before }) => before)),
    after: patch.openings.map(({ after }) => withoutId(after)),
    rest: [patch.exceptions, patch.closures, patch.openUntil],
    // When it is counted is the moment of each try.
    stocks: patch.stocks.map(({ before, after }) => [before, after && { ...after, countedAt: "" }]),
    seatedAgain: impact.stocks.map(({ seatedAgain }) => seatedAgain),
    locations: impact.locations.map(({ stay: _stay, holdsEnded: _holdsEnded, ...location }) => location),
    affected: impact.affected.map(({ appointmentId, startsAt, isSameDay }) => [appointmentId, startsAt, isSameDay]),
  };
  const targets = impact.affected.map(({ appointmentId, target }) => [appointmentId, target]);
  return [told, targets]
    .map((one) => createHash("sha256").update(JSON.stringify(one, inOneOrder)).digest("hex"))
    .join(".");
}
