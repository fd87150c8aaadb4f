import { row, sql } from "@/lib/db/sql";
import type { StartedApp } from "@/lib/testing/started-app";
import { findBreaches } from "@/lib/verify/find-breaches";
import type { BenchRow } from "./bench-row";
import { load } from "./load";
import type { LoadResult } from "./load-job";
import { medianOf } from "./median-of";
import { createSale } from "./sale";

const rounds = 5;
const aimPerSecond = 1000;
const aimP95Ms = 300;
/** What two known systems did of this on such a machine; the second of the figures belongs to one that sold 328. */
const known = "two known systems: 49 and 15";

export type Rush = { slots: number; capacity: number; people: number; connections: number };

/**
 * One rush on fresh places: each person holds a random start and books it.
 *
 * Throws: when it does not sell every place exactly once, answers anybody with a failure, or leaves a wrong counter.
 */
export async function rush(url: string, { slots, capacity, people, connections }: Rush): Promise<LoadResult> {
  const places = slots * capacity;
  const { locationId, slug, starts } = await createSale(slots, capacity);
  const done = await load({ what: "book", url, connections, location: slug, startsAt: starts, people });
  const { booked } = await row<{ booked: number }>(sql`
    select count(*)::integer as booked from appointment where location_id = ${locationId} and status = 'booked'`);
  const expected = { sold: places, "409 slot_taken": people - places };
  const isAsExpected = done.outcomes.sold === places && done.outcomes["409 slot_taken"] === people - places;
  if (!isAsExpected || booked !== places) {
    throw new Error(`${JSON.stringify(expected)} were expected, ${JSON.stringify({ ...done.outcomes, booked })} came.`);
  }
  const breaches = await findBreaches();
  if (breaches.length > 0) throw new Error(`The books are wrong: ${JSON.stringify(breaches.slice(0, 5))}.`);
  return done;
}

/** Places sold a second, until the last one was. */
function salesPerSecond({ soldAtMs }: LoadResult): number {
  return soldAtMs.length / ((soldAtMs.at(-1) ?? Number.NaN) / 1000);
}

/** The day when a block of Saturdays is released: 2,000 people for 320 places, 100 at once, limits on. */
export async function benchDrop({ url }: StartedApp): Promise<BenchRow[]> {
  const drop = { slots: 32, capacity: 10, people: 2000, connections: 100 };
  // What is compiled as it runs is compiled by people who came before.
  await rush(url, drop);
  const results: LoadResult[] = [];
  for (let round = 0; round < rounds; round++) results.push(await rush(url, drop));
  const median = (figure: (result: LoadResult) => number) => medianOf(results.map(figure));
  const perSecond = median(({ attempts, seconds }) => attempts / seconds);
  const p95Ms = median((result) => result.p95Ms);
  const places = drop.slots * drop.capacity;
  return [
    {
      name: `the drop: attempts a second, ${drop.people} people, ${drop.connections} at once, ${places} places, limits on`,
      figure: `${Math.round(perSecond)} (sold exactly ${places}, no failure)`,
      against: `${aimPerSecond}, the aim (${known})`,
      ratio: (perSecond / aimPerSecond).toFixed(2),
    },
    {
      name: "the drop: 95th percentile of an attempt",
      figure: `${Math.round(p95Ms)} ms (median ${Math.round(median((result) => result.p50Ms))})`,
      against: `${aimP95Ms} ms, the most aimed at`,
      ratio: (p95Ms / aimP95Ms).toFixed(2),
    },
    {
      name: "the drop: places sold a second until the last one",
      figure: Math.round(median(salesPerSecond)).toString(),
      against: `${Math.round(perSecond)} attempts a second`,
      ratio: (median(salesPerSecond) / perSecond).toFixed(2),
    },
  ];
}
