import type { Opening } from "@/lib/opening/schema";
import type { DateRange } from "@/lib/session/plan-sessions";
import { DateTime } from "@/lib/time";
import { type Plan, planningRange } from "./plan";
import type { PlanPatch } from "./plan-patch";

type Touched = DateRange & { locationId: string };

/** After every date that is written. */
const never = "9999-12-31";
const shifted = (date: string, days: number) => DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toISODate();
const inOrder = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

/** From the day after the earlier of two last dates until the later one. */
function betweenEnds(one: string | null, other: string | null): DateRange {
  const [earlier, later] = inOrder(one ?? never, other ?? never);
  return { from: earlier === never ? never : shifted(earlier, 1), until: later };
}

/** The dates on which two versions of the same row, or one that came or went, may make something else. */
function rangesOf(before: Opening | null, after: Opening | null): DateRange[] {
  const either = after ?? before;
  if (!either) return [];
  if (!before || !after) return [{ from: either.validFrom, until: either.validUntil ?? never }];
  const [from, until] = inOrder(before.validFrom, after.validFrom);
  return [betweenEnds(before.validUntil, after.validUntil), { from, until: shifted(until, -1) }];
}

function* touches(patch: PlanPatch, plan: Plan): Generator<Touched> {
  for (const { before, after } of patch.openings) {
    const locationId = (after ?? before)?.locationId;
    if (locationId) yield* rangesOf(before, after).map((range) => ({ ...range, locationId }));
  }
  const placeOfSeries = new Map(
    [...plan.openings, ...patch.openings.flatMap(({ before, after }) => after ?? before ?? [])].map((opening) => [
      opening.seriesId,
      opening.locationId,
    ]),
  );
  for (const { before, after } of patch.exceptions) {
    const exception = after ?? before;
    const locationId = exception && placeOfSeries.get(exception.seriesId);
    if (locationId) yield { locationId, from: exception.date, until: exception.date };
  }
  for (const closure of patch.closures.flatMap(({ before, after }) => [before, after])) {
    for (const { id } of plan.places) {
      if (closure && (closure.locationId ?? id) === id) {
        yield { locationId: id, from: closure.startsOn, until: closure.endsOn };
      }
    }
  }
  for (const { before, after } of patch.stocks) {
    const stock = after ?? before;
    // What is counted changes no session.
    if (stock) yield { locationId: stock.locationId, from: never, until: never };
  }
  for (const { locationId, before, after } of patch.openUntil) {
    yield { locationId, ...betweenEnds(before, after) };
  }
}

/**
 * For each location that an edit touches the first and the last date on which its sessions may become others, from today to
 * its horizon, or to the last session there is beyond it; a location whose dates all lie outside is there with none.
 */
export function touchedDates(patch: PlanPatch, plan: Plan, now: DateTime): Map<string, DateRange | null> {
  const touched = new Map<string, DateRange | null>();
  for (const { locationId, from, until } of touches(patch, plan)) {
    const place = plan.places.find(({ id }) => id === locationId);
    if (!place) continue;
    const reach = planningRange(place, now);
    const known = touched.get(locationId) ?? null;
    const first = from < reach.from ? reach.from : from;
    const last = until > reach.until ? reach.until : until;
    if (first > last) {
      touched.set(locationId, known);
      continue;
    }
    touched.set(locationId, {
      from: known && known.from < first ? known.from : first,
      until: known && known.until > last ? known.until : last,
    });
  }
  return touched;
}
