import type { Closure } from "@/lib/closure/closure";
import { isHoliday } from "@/lib/holiday/is-holiday";
import { isValidOn } from "@/lib/opening/occurs-on";
import type { Day, Opening } from "@/lib/opening/schema";
import { dayOf } from "@/lib/session/plan-sessions";
import type { Plan } from "./plan";
import type { PlanChange } from "./schema";

/** What a change is about, as it was before: what its words name besides itself. */
export type AboutChange = {
  /** The name of its location; null for all of them. */
  place: string | null;
  /** The rule that is changed, ended, or differs on a date. */
  rule: Opening | null;
  /** The hours of that date before and after; null: not open. */
  was: Day | null;
  is: Day | null;
  closure: Closure | null;
  /** What is undone. */
  undone: { changes: PlanChange[]; about: AboutChange[] } | null;
};

type Undone = ReadonlyMap<string, NonNullable<AboutChange["undone"]>>;

/** The version of a rule that holds on a date, or the last one before or after it. */
function ruleOn({ openings }: Plan, seriesId: string, date: string): Opening | null {
  const versions = openings.filter((opening) => opening.seriesId === seriesId);
  return versions.find((opening) => isValidOn(opening, date)) ?? versions.at(-1) ?? null;
}

function hoursOn(plan: Plan, seriesId: string, date: string): Day | null {
  const opening = plan.openings.find((one) => one.seriesId === seriesId && isValidOn(one, date));
  const place = plan.places.find(({ id }) => id === opening?.locationId);
  if (!opening || !place) return null;
  const closures = plan.closures.filter(({ locationId }) => (locationId ?? place.id) === place.id);
  const found = dayOf(opening, { ...place, closures, exceptions: plan.exceptions, isHoliday }, date);
  if (!found) return null;
  const { opensAt, closesAt, desks, staffDesks, overbook, services } = found;
  return { opensAt, closesAt, desks, staffDesks, overbook, services };
}

/** Says for each change what it is about: where, and how it was before. `undone` are the edits that are undone, by proposal. */
export function aboutChanges(
  changes: readonly PlanChange[],
  { before, after, undone }: { before: Plan; after: Plan; undone: Undone },
): AboutChange[] {
  const nameOf = (id: string | null | undefined) => before.places.find((place) => place.id === id)?.name ?? null;
  return changes.map((change) => {
    const about: AboutChange = { place: null, rule: null, was: null, is: null, closure: null, undone: null };
    if ("seriesId" in change) {
      const date = "date" in change ? change.date : "from" in change ? change.from : change.validFrom;
      const rule = ruleOn(before, change.seriesId, date);
      const known = rule ?? ruleOn(after, change.seriesId, date);
      const hours =
        "date" in change
          ? { was: hoursOn(before, change.seriesId, date), is: hoursOn(after, change.seriesId, date) }
          : {};
      return { ...about, place: nameOf(known?.locationId), rule: "date" in change ? known : rule, ...hours };
    }
    if (change.kind === "edit_undone") return { ...about, undone: undone.get(change.proposalId) ?? null };
    if (change.kind === "closure_changed" || change.kind === "closure_removed") {
      const closure = before.closures.find(({ id }) => id === change.id) ?? null;
      return { ...about, place: nameOf(closure?.locationId), closure };
    }
    return { ...about, place: nameOf(change.locationId) };
  });
}
