import type { Plan } from "./plan";
import type { PlanPatch } from "./plan-patch";

/** One side of an edit at a location: what was or is there of what the edit changed, by its id. */
type Side = Record<"openings" | "exceptions" | "closures" | "stocks", Record<string, unknown>> & {
  openUntil?: string | null;
};

const empty = (): Side => ({ openings: {}, exceptions: {}, closures: {}, stocks: {} });
const filled = ({ openUntil, ...lists }: Side) => ({
  ...Object.fromEntries(Object.entries(lists).filter(([, things]) => Object.keys(things).length > 0)),
  ...(openUntil === undefined ? {} : { openUntil }),
});

/**
 * What an edit changed at one location (null: at all of them), as it was and as it is. Closed days of all locations are those
 * of each.
 */
export function patchAt(patch: PlanPatch, plan: Pick<Plan, "openings">, locationId: string | null) {
  const [before, after] = [empty(), empty()];
  const isHere = (id: string | null | undefined) => locationId === null || (id ?? locationId) === locationId;
  const add = <Thing>(list: "openings" | "exceptions" | "closures" | "stocks", given: Given<Thing>) => {
    for (const { before: was, after: is } of given.changes) {
      const either = is ?? was;
      if (!either || !given.isHere(either)) continue;
      if (was) before[list][given.key(either)] = was;
      if (is) after[list][given.key(either)] = is;
    }
  };
  const all = [...plan.openings, ...patch.openings.flatMap(({ before: was, after: is }) => is ?? was ?? [])];
  const placeOfSeries = new Map(all.map(({ seriesId, locationId: place }) => [seriesId, place]));
  const atPlace = (thing: { locationId: string | null }) => isHere(thing.locationId);
  add("openings", { changes: patch.openings, key: ({ id }) => id, isHere: atPlace });
  add("exceptions", {
    changes: patch.exceptions,
    key: ({ seriesId, date }) => `${seriesId} ${date}`,
    isHere: ({ seriesId }) => isHere(placeOfSeries.get(seriesId) ?? "nowhere"),
  });
  add("closures", { changes: patch.closures, key: ({ id }) => id, isHere: atPlace });
  add("stocks", {
    changes: patch.stocks,
    key: ({ locationId: place, service }) => `${place} ${service}`,
    isHere: atPlace,
  });
  for (const one of patch.openUntil.filter(atPlace)) [before.openUntil, after.openUntil] = [one.before, one.after];
  return { before: filled(before), after: filled(after) };
}

type Given<Thing> = {
  changes: readonly { before: Thing | null; after: Thing | null }[];
  key: (thing: Thing) => string;
  isHere: (thing: Thing) => boolean;
};
