import { isDeepStrictEqual } from "node:util";
import type { Closure } from "@/lib/closure/closure";
import type { Opening, OpeningException } from "@/lib/opening/schema";
import type { Stock } from "@/lib/stock/stock";
import type { Plan } from "./plan";

/** One thing as it was and as it is; null when it was not, or is no more. */
type Changed<Thing> = { before: Thing | null; after: Thing | null };

/** What an edit did to a plan: enough to write it, and to undo it. */
export type PlanPatch = {
  openings: Changed<Opening>[];
  exceptions: Changed<OpeningException>[];
  closures: Changed<Closure>[];
  stocks: Changed<Stock>[];
  /** The last date of locations that close for good, or do no longer. */
  openUntil: { locationId: string; before: string | null; after: string | null }[];
};

function changedOf<Thing>(before: readonly Thing[], after: readonly Thing[], key: (thing: Thing) => string) {
  const was = new Map(before.map((thing) => [key(thing), thing]));
  const is = new Map(after.map((thing) => [key(thing), thing]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((one) => ({ before: was.get(one) ?? null, after: is.get(one) ?? null }))
    .filter((changed) => !isDeepStrictEqual(changed.before, changed.after));
}

const ofStock = ({ locationId, service }: Stock) => `${locationId} ${service}`;
const ofException = ({ seriesId, date }: OpeningException) => `${seriesId} ${date}`;

/** What differs between two plans of the same locations. */
export function differenceOf(before: Plan, after: Plan): PlanPatch {
  const was = new Map(before.places.map(({ id, openUntil }) => [id, openUntil]));
  return {
    openings: changedOf(before.openings, after.openings, ({ id }) => id),
    exceptions: changedOf(before.exceptions, after.exceptions, ofException),
    closures: changedOf(before.closures, after.closures, ({ id }) => id),
    stocks: changedOf(before.stocks, after.stocks, ofStock),
    openUntil: after.places
      .map(({ id, openUntil }) => ({ locationId: id, before: was.get(id) ?? null, after: openUntil }))
      .filter((place) => place.before !== place.after),
  };
}

/** Whether an edit did nothing at all. */
export function isEmpty({ openings, exceptions, closures, stocks, openUntil }: PlanPatch): boolean {
  return openings.length + exceptions.length + closures.length + stocks.length + openUntil.length === 0;
}

/** The things of a list as they were before; null when one of them is not as the edit left it. */
function undone<Thing>(
  things: readonly Thing[],
  changes: readonly Changed<Thing>[],
  key: (thing: Thing) => string,
): Thing[] | null {
  const now = new Map(things.map((thing) => [key(thing), thing]));
  for (const { before, after } of changes) {
    const either = after ?? before;
    if (!either) continue;
    if (!isDeepStrictEqual(now.get(key(either)) ?? null, after)) return null;
    if (before) now.set(key(either), before);
    else now.delete(key(either));
  }
  return [...now.values()];
}

/** The plan without that edit; null when something that it did has been changed since. */
export function withoutPatch(plan: Plan, patch: PlanPatch): Plan | null {
  const openings = undone(plan.openings, patch.openings, ({ id }) => id);
  const exceptions = undone(plan.exceptions, patch.exceptions, ofException);
  const closures = undone(plan.closures, patch.closures, ({ id }) => id);
  const stocks = undone(plan.stocks, patch.stocks, ofStock);
  const lastDates = undone(
    plan.places.map(({ id, openUntil }) => ({ id, openUntil })),
    patch.openUntil.map(({ locationId: id, before, after }) => ({
      before: { id, openUntil: before },
      after: { id, openUntil: after },
    })),
    ({ id }) => id,
  );
  if (!openings || !exceptions || !closures || !stocks || !lastDates) return null;
  const until = new Map(lastDates.map(({ id, openUntil }) => [id, openUntil]));
  return {
    places: plan.places.map((place) => ({ ...place, openUntil: until.get(place.id) ?? null })),
    openings,
    exceptions,
    closures,
    stocks,
  };
}
