import type { rows } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import type { StockImpact } from "./impact";
import type { Occupant } from "./inventory";
import type { Plan } from "./plan";
import type { PlanPatch } from "./plan-patch";
import { readOccupants } from "./read-inventory.sql";
import { lockStocks, lockStockUsers, readStockUse } from "./read-stock.sql";

/** What counting does: who is booked beyond what there is, who waits for one, and the numbers. */
export type StockWork = { beyond: Occupant[]; waiting: Occupant[]; impacts: Omit<StockImpact, "seatedAgain">[] };

type Context = { now: DateTime; run: typeof rows; isLocking: boolean };

const persons = (people: readonly Occupant[]) => people.reduce((sum, one) => sum + one.persons, 0);

/** Those for whom nothing is left: whoever was let in has theirs, then who comes first has theirs first; a group that no longer fits leaves it to the next. */
export function whoIsBeyond(booked: readonly Occupant[], count: number): Occupant[] {
  let left = count;
  const inOrder = booked.toSorted(
    (one, other) =>
      Number(other.hasBegun) - Number(one.hasBegun) ||
      one.startsAtMs - other.startsAtMs ||
      one.sinceMs - other.sinceMs ||
      (one.id < other.id ? -1 : 1),
  );
  return inOrder.filter((one) => {
    if (one.persons > left && !one.hasBegun) return true;
    left -= one.persons;
    return false;
  });
}

type Changed = PlanPatch["stocks"][number];

async function workOn({ before, after }: Changed, plan: Plan, { now, run, isLocking }: Context) {
  const stock = after ?? before;
  const place = plan.places.find(({ id }) => id === stock?.locationId);
  if (!stock || !place) return null;
  const at = now.toJSDate();
  if (isLocking) {
    // Appointments before stock, as everybody who books, moves and cancels does.
    await lockStockUsers(stock, { run, now: at });
    await lockStocks([stock], run);
  }
  const people = await readOccupants(
    { locationId: stock.locationId, from: "9999-12-31", until: "0001-01-01", sessionIds: [], service: stock.service },
    { run, now: at },
  );
  const booked = people.filter(({ isOrphan }) => !isOrphan);
  const [use] = await readStockUse([stock], { run, now: at });
  const gone = Math.max(0, (use?.withoutOrphans ?? 0) - persons(booked));
  const impact = {
    locationId: place.id,
    name: place.name,
    timeZone: place.timeZone,
    service: stock.service,
    before: before?.count ?? null,
    after: after?.count ?? null,
    needed: persons(booked),
  };
  return {
    beyond: after ? whoIsBeyond(booked, after.count - gone) : [],
    waiting: people.filter(({ isOrphan, hasBegun }) => isOrphan && !hasBegun),
    impact,
  };
}

/**
 * What changes of stocks do to those who are booked. Under locks when it is to be written.
 *
 * Throws: when the database fails.
 */
export async function beyondStock(patch: PlanPatch, plan: Plan, context: Context): Promise<StockWork> {
  const work: StockWork = { beyond: [], waiting: [], impacts: [] };
  for (const changed of patch.stocks) {
    const done = await workOn(changed, plan, context);
    if (!done) continue;
    work.impacts.push(done.impact);
    const isKnown = (known: Occupant[]) => (one: Occupant) => !known.some(({ id }) => id === one.id);
    work.beyond.push(...done.beyond.filter(isKnown(work.beyond)));
    work.waiting.push(...done.waiting.filter(isKnown(work.waiting)));
  }
  return work;
}
