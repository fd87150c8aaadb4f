import { isDeepStrictEqual } from "node:util";
import type { Closure } from "@/lib/closure/closure";
import type { Opening, OpeningException } from "@/lib/opening/schema";
import type { Stock } from "@/lib/stock/stock";
import type { Plan, PlannedPlace } from "./plan";

/** One thing as it was and as it is; null when it was not, or is no more. */
type Changed<Thing> = { before: Thing | null; after: Thing | null };

type Reason = PlannedPlace["openUntilReason"];

/** What an edit did to a plan: enough to write it, and to undo it. */
export type PlanPatch = {
  openings: Changed<Opening>[];
  exceptions: Changed<OpeningException>[];
  closures: Changed<Closure>[];
  stocks: Changed<Stock>[];
  /** The last date of locations that close for good, or do no longer, and why. */
  openUntil: {
    locationId: string;
    before: string | null;
    after: string | null;
    /** Not there in edits from before reasons were kept. */
    reasonBefore?: Reason;
    reasonAfter?: Reason;
  }[];
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
  const was = new Map(before.places.map((place) => [place.id, place]));
  return {
    openings: changedOf(before.openings, after.openings, ({ id }) => id),
    exceptions: changedOf(before.exceptions, after.exceptions, ofException),
    closures: changedOf(before.closures, after.closures, ({ id }) => id),
    stocks: changedOf(before.stocks, after.stocks, ofStock),
    openUntil: after.places
      .map(({ id, openUntil, openUntilReason }) => ({
        locationId: id,
        before: was.get(id)?.openUntil ?? null,
        after: openUntil,
        reasonBefore: was.get(id)?.openUntilReason ?? null,
        reasonAfter: openUntilReason,
      }))
      .filter((one) => one.before !== one.after || !isDeepStrictEqual(one.reasonBefore, one.reasonAfter)),
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
    plan.places.map(({ id, openUntil, openUntilReason }) => ({ id, openUntil, openUntilReason })),
    patch.openUntil.map(({ locationId: id, before, after, reasonBefore = null, reasonAfter = null }) => ({
      before: { id, openUntil: before, openUntilReason: reasonBefore },
      after: { id, openUntil: after, openUntilReason: reasonAfter },
    })),
    ({ id }) => id,
  );
  if (!openings || !exceptions || !closures || !stocks || !lastDates) return null;
  const ends = new Map(lastDates.map((end) => [end.id, end]));
  return {
    places: plan.places.map((place) => ({ ...place, ...ends.get(place.id) })),
    openings,
    exceptions,
    closures,
    stocks,
  };
}
