import { randomUUID } from "node:crypto";
import { coversDate } from "@/lib/closure/covers-date";
import type { rows } from "@/lib/db/sql";
import type { DateRange } from "@/lib/session/plan-sessions";
import type { DateTime } from "@/lib/time";
import { aboutChanges } from "./about-changes";
import { afterClosing } from "./after-closing";

import { applyChanges } from "./apply-changes";
import { beyondStock } from "./beyond-stock";
import { daysPlanned } from "./days-planned";
import { deskShortages } from "./desk-shortages";
import type { DeskImpact, Impact } from "./impact";
import type { Occupant } from "./inventory";
import { lateReleases } from "./late-releases";
import { missedReleases } from "./missed-releases";
import { type Displaced, findTargets, type Reseat, reseat } from "./place-people";
import { type Plan, sessionsOfPlan } from "./plan";
import { differenceOf, isEmpty, type PlanPatch } from "./plan-patch";
import { readPatches, readUndone } from "./proposal-rows.sql";
import { lockInventory, readOccupants, readSessions } from "./read-inventory.sql";
import { readPlan } from "./read-plan.sql";
import { reconcile, type SessionEdit } from "./reconcile";
import type { PlanRefusal } from "./refusals";
import type { PlanChange } from "./schema";
import { spareBegun } from "./spare-begun";
import { fingerprintOf, type LocationWork, sumUp } from "./sum-up";
import { surroundingsOf } from "./surroundings";
import { touchedDates } from "./touched-dates";
import { whoGivesWay } from "./who-gives-way";

/** An edit with all that it does, ready to be shown or written. */
export type Worked = {
  plan: Plan;
  patch: PlanPatch;
  works: LocationWork[];
  seated: Reseat[];
  displaced: Displaced[];
  /** Those of them who lose nothing but what their service uses up: their place is theirs until something is chosen. */
  beyondIds: ReadonlySet<string>;
  impact: Impact;
  fingerprint: string;
  locationIds: string[];
};

type Context = { now: DateTime; run: typeof rows; isLocking: boolean };

const cutsIn = ({ session, capacities }: SessionEdit) =>
  session.slots.some(({ atMs, capacity }) => (capacities.get(atMs) ?? capacity) < capacity);
const changesSlots = ({ session, capacities }: SessionEdit) => {
  const there = new Map(session.slots.map(({ atMs, capacity }) => [atMs, capacity]));
  return [...capacities].some(([atMs, capacity]) => (there.get(atMs) ?? 0) !== capacity);
};

/** What an edit changes at one location, with who is there; under locks when it is to be written. */
async function workAt(
  plan: Plan,
  { locationId, ...range }: DateRange & { locationId: string },
  { now, run, isLocking }: Context,
): Promise<LocationWork | null> {
  const place = plan.places.find(({ id }) => id === locationId);
  if (!place) return null;
  const closures = plan.closures.filter((closure) => (closure.locationId ?? locationId) === locationId);
  const isClosedOn = (date: string) =>
    coversDate(closures, date) || (place.openUntil !== null && place.openUntil < date);
  const planned = sessionsOfPlan(plan, place, range);
  const ground = { nowMs: now.toMillis(), isClosedOn, newId: randomUUID };
  let there = await readSessions({ locationId, ...range }, run);
  let reconciliation = reconcile(there, planned, ground);
  if (isLocking) {
    const ids = reconciliation.edits.filter(changesSlots).map(({ session }) => session.id);
    await lockInventory({ sessionIds: ids, locationId, ...range }, run);
    const fresh = new Map((await readSessions({ locationId, ...range, ids }, run)).map((one) => [one.id, one]));
    there = there.map((session) => fresh.get(session.id) ?? session);
    reconciliation = reconcile(there, planned, ground);
  }

  const sessionIds = reconciliation.edits.filter(cutsIn).map(({ session }) => session.id);
  const occupants = await readOccupants({ locationId, ...range, sessionIds }, { run, now: now.toJSDate() });
  const edits = reconciliation.edits.map((edit) => spareBegun(edit, occupants));
  const gone = edits.filter(cutsIn).flatMap(({ session, capacities }) => {
    const inside = occupants.filter(({ sessionId, isOrphan }) => sessionId === session.id && !isOrphan);
    return whoGivesWay(inside, capacities, session.slotMinutes);
  });
  return { place, reconciliation: { ...reconciliation, edits }, occupants, gone };
}

/** Who lost a place and is booked, and the orphans from before: those for whom another place is looked for. */
function peopleToSeat({ occupants, gone }: LocationWork): Occupant[] {
  return [
    ...gone.filter(({ status }) => status === "booked"),
    ...occupants.filter(({ isOrphan, hasBegun }) => isOrphan && !hasBegun),
  ];
}

/** Where the locations that an edit touches would have more desks planned than there are, or more too many than before. */
function desksIn(before: Plan, plan: Plan, touched: ReadonlyMap<string, DateRange | null>): DeskImpact[] {
  return plan.places.flatMap((place) => {
    const range = touched.get(place.id);
    if (!range || place.desks.length === 0) return [];
    const was = before.places.find(({ id }) => id === place.id) ?? place;
    const short = deskShortages(daysPlanned(plan, place, range), place.desks, daysPlanned(before, was, range));
    return short.map((one) => ({ locationId: place.id, name: place.name, until: range.until, ...one }));
  });
}

const eachOnce = (people: readonly Occupant[]) => [...new Map(people.map((one) => [one.id, one])).values()];

/**
 * Works out what changes of the plan do: to the plan, the inventory, and everybody who is booked.
 *
 * With `isLocking` the slots that change, and who occupies them, are locked until the caller's transaction ends.
 *
 * Refuses: a change that cannot be; `nothing_changes` when all together do nothing.
 * Throws: when the database fails.
 */
export async function workOut(
  changes: readonly PlanChange[],
  context: Context,
): Promise<{ ok: true; worked: Worked } | { ok: false; reason: PlanRefusal }> {
  const { now, run } = context;
  const before = await readPlan(run);
  const undoneIds = changes.flatMap((change) => (change.kind === "edit_undone" ? [change.proposalId] : []));
  const patches = await readPatches(undoneIds, run);
  const applied = applyChanges(before, changes, { now, patches, newId: randomUUID });
  if (!applied.ok) return applied;
  const { plan } = applied;
  const patch = differenceOf(before, plan);
  if (isEmpty(patch)) return { ok: false, reason: "nothing_changes" };

  const touched = touchedDates(patch, plan, now);
  const works: LocationWork[] = [];
  for (const [locationId, range] of [...touched].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const work = range && (await workAt(plan, { locationId, ...range }, context));
    if (work) works.push(work);
  }
  const { beyond, waiting, impacts } = await beyondStock(patch, plan, context);
  const around = await surroundingsOf(works, { plan, now, run, beyond });
  const { seated, left } = await reseat(eachOnce([...works.flatMap(peopleToSeat), ...waiting]), around);
  // Who was an orphan before stays on the worklist; only who loses a place now is in the impact.
  const displaced = await findTargets(eachOnce([...left.filter(({ isOrphan }) => !isOrphan), ...beyond]), around);
  const impact = sumUp(works, {
    seated,
    displaced,
    stocks: impacts,
    desks: desksIn(before, plan, touched),
    releases: lateReleases(patch, plan),
    missed: missedReleases(patch, { before, plan, now }),
    afterClosing: afterClosing(patch, plan),
    dateOf: around.dateOf,
  });
  const about = aboutChanges(changes, { before, after: plan, undone: await readUndone(undoneIds, run) });
  const fingerprint = fingerprintOf(patch, impact);
  const locationIds = [...touched.keys()];
  const beyondIds = new Set(beyond.map(({ id }) => id));
  return {
    ok: true,
    worked: {
      plan,
      patch,
      works,
      seated,
      displaced,
      beyondIds,
      impact: { ...impact, about },
      fingerprint,
      locationIds,
    },
  };
}
