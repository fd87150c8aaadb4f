import { isDeepStrictEqual } from "node:util";
import { isValidOn } from "@/lib/opening/occurs-on";
import type { Day, Opening, OpeningRule } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import type { Applied, Ground } from "./apply-changes";
import type { Plan, PlannedPlace } from "./plan";
import type { PlanRefusal } from "./refusals";
import type { PlanChange } from "./schema";

type OpeningChange = Exclude<
  PlanChange,
  { kind: "closure_added" | "closure_changed" | "closure_removed" | "stock_counted" | "stock_ended" | "edit_undone" }
>;
type Of<Kind extends OpeningChange["kind"]> = Extract<OpeningChange, { kind: Kind }>;

const refused = (reason: PlanRefusal): Applied => ({ ok: false, reason });
const dayBefore = (date: string) => DateTime.fromISO(date, { zone: "utc" }).minus({ days: 1 }).toISODate();
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const fitsASlot = ({ opensAt, closesAt }: Day | OpeningRule, slotMinutes: number) =>
  minutesOf(closesAt) - minutesOf(opensAt) >= slotMinutes;
const offers = (place: PlannedPlace, services: readonly string[]) =>
  services.every((service) => place.services.some((one) => one === service));
const isPast = (date: string, { timeZone }: PlannedPlace, now: DateTime) => date < now.setZone(timeZone).toISODate();

/** Why a rule cannot be one of that location; null when it can. */
function refusalFor(rule: OpeningRule, place: PlannedPlace): PlanRefusal | null {
  if (!offers(place, rule.services)) return "service_not_offered";
  return fitsASlot(rule, rule.slotMinutes) ? null : "too_short";
}

/** The versions of a rule, in order, and where it is. */
function seriesOf(plan: Plan, seriesId: string) {
  const versions = plan.openings
    .filter((opening) => opening.seriesId === seriesId)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const place = plan.places.find(({ id }) => id === versions[0]?.locationId);
  const [first] = versions;
  return first && place ? { versions, first, place } : null;
}

/** The versions of a rule without anything from that date on. */
function endedBefore(versions: readonly Opening[], from: string): Opening[] {
  return versions
    .filter(({ validFrom }) => validFrom < from)
    .map((one) => (isValidOn(one, from) ? { ...one, validUntil: dayBefore(from) } : one));
}

function withVersions(plan: Plan, seriesId: string, versions: readonly Opening[]): Applied {
  const others = plan.openings.filter((opening) => opening.seriesId !== seriesId);
  return { ok: true, plan: { ...plan, openings: [...others, ...versions] } };
}

function add(plan: Plan, change: Of<"opening_added">, { now }: Ground): Applied {
  const { seriesId, locationId, rule, validFrom, validUntil } = change;
  const place = plan.places.find(({ id, active }) => id === locationId && active);
  if (!place) return refused("location_not_there");
  if (plan.openings.some((opening) => opening.seriesId === seriesId)) return refused("id_reused");
  if (validUntil !== null && isPast(validUntil, place, now)) return refused("already_past");
  const refusal = refusalFor(rule, place);
  if (refusal) return refused(refusal);
  // The first version has the name of its rule, so that the same change twice is the same row.
  const opening = { ...rule, id: seriesId, seriesId, version: 1, locationId, validFrom, validUntil };
  return withVersions(plan, seriesId, [opening]);
}

function change(plan: Plan, { seriesId, from, rule, validUntil }: Of<"opening_changed">, ground: Ground): Applied {
  const series = seriesOf(plan, seriesId);
  if (!series) return refused("opening_not_there");
  const { versions, first, place } = series;
  if (isPast(from, place, ground.now)) return refused("already_past");
  const refusal = refusalFor(rule, place);
  if (refusal) return refused(refusal);

  const version = Math.max(...versions.map((one) => one.version)) + 1;
  // Every second week goes on as it was counted.
  const weeksFrom = rule.weeksFrom ?? (rule.everyWeeks > 1 ? (first.weeksFrom ?? first.validFrom) : null);
  const next = { ...rule, weeksFrom, seriesId, version, locationId: place.id, validFrom: from, validUntil };
  const covering = versions.find((one) => isValidOn(one, from));
  const same = covering && { ...next, id: covering.id, version: covering.version, validFrom: covering.validFrom };
  const isLast = versions.every(({ validFrom }) => validFrom <= from);
  if (isLast && isDeepStrictEqual(same, covering)) return { ok: true, plan };
  return withVersions(plan, seriesId, [...endedBefore(versions, from), { ...next, id: ground.newId() }]);
}

function end(plan: Plan, { seriesId, from }: Of<"opening_ended">, { now }: Ground): Applied {
  const series = seriesOf(plan, seriesId);
  if (!series) return refused("opening_not_there");
  if (isPast(from, series.place, now)) return refused("already_past");
  return withVersions(plan, seriesId, endedBefore(series.versions, from));
}

function changeDate(plan: Plan, change: Of<"date_changed" | "date_restored">, { now }: Ground): Applied {
  const { seriesId, date } = change;
  const series = seriesOf(plan, seriesId);
  const version = series?.versions.find((one) => isValidOn(one, date));
  if (!series || !version) return refused("opening_not_there");
  if (isPast(date, series.place, now)) return refused("already_past");
  const others = plan.exceptions.filter((one) => one.seriesId !== seriesId || one.date !== date);
  if (change.kind === "date_restored") return { ok: true, plan: { ...plan, exceptions: others } };
  const { day } = change;
  if (day && !offers(series.place, day.services)) return refused("service_not_offered");
  if (day && !fitsASlot(day, version.slotMinutes)) return refused("too_short");
  return { ok: true, plan: { ...plan, exceptions: [...others, { seriesId, date, day }] } };
}

function close(plan: Plan, { locationId, from, reason }: Of<"location_closes">, { now }: Ground): Applied {
  const place = plan.places.find(({ id }) => id === locationId);
  if (!place) return refused("location_not_there");
  if (isPast(from, place, now)) return refused("already_past");
  const closing = { ...place, openUntil: dayBefore(from), openUntilReason: reason };
  return { ok: true, plan: { ...plan, places: plan.places.map((one) => (one === place ? closing : one)) } };
}

/**
 * Adds, changes or ends an opening, lets one date differ, or closes a location for good.
 *
 * Refuses: what lies in the past, what is not there, services that the location does not offer, hours without a whole slot.
 */
export function changeOpening(plan: Plan, asked: OpeningChange, ground: Ground): Applied {
  switch (asked.kind) {
    case "opening_added":
      return add(plan, asked, ground);
    case "opening_changed":
      return change(plan, asked, ground);
    case "opening_ended":
      return end(plan, asked, ground);
    case "date_changed":
    case "date_restored":
      return changeDate(plan, asked, ground);
    case "location_closes":
      return close(plan, asked, ground);
  }
}
