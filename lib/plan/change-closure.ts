import type { DateTime } from "@/lib/time";
import type { Applied } from "./apply-changes";
import type { Plan } from "./plan";
import type { PlanChange } from "./schema";

type ClosureChange = Extract<PlanChange, { kind: "closure_added" | "closure_changed" | "closure_removed" }>;

/** The earliest of the dates at these locations, or the date in UTC without any. */
function earliestToday(plan: Plan, locationId: string | null, now: DateTime): string {
  const zones = plan.places
    .filter(({ id }) => locationId === null || id === locationId)
    .map(({ timeZone }) => timeZone);
  const dates = (zones.length > 0 ? zones : ["utc"]).map((zone) => now.setZone(zone).toISODate());
  return dates.sort()[0] ?? "";
}

/** Adds, changes or removes closed days. Days that are over stay as they were. */
export function changeClosure(plan: Plan, change: ClosureChange, now: DateTime): Applied {
  const there = plan.closures.find(({ id }) => id === change.id);
  if (change.kind === "closure_added") {
    const { id, locationId, startsOn, endsOn, reason } = change;
    if (there) return { ok: false, reason: "id_reused" };
    if (locationId !== null && !plan.places.some((place) => place.id === locationId)) {
      return { ok: false, reason: "location_not_there" };
    }
    if (endsOn < earliestToday(plan, locationId, now)) return { ok: false, reason: "already_past" };
    const closure = { id, locationId, startsOn, endsOn, reason };
    return { ok: true, plan: { ...plan, closures: [...plan.closures, closure] } };
  }

  if (!there) return { ok: false, reason: "closure_not_there" };
  const today = earliestToday(plan, there.locationId, now);
  if (there.endsOn < today) return { ok: false, reason: "already_past" };
  const others = plan.closures.filter(({ id }) => id !== change.id);
  if (change.kind === "closure_removed") return { ok: true, plan: { ...plan, closures: others } };
  const { startsOn, endsOn, reason } = change;
  const changed = { ...there, startsOn, endsOn, reason };
  return { ok: true, plan: { ...plan, closures: plan.closures.map((one) => (one === there ? changed : one)) } };
}
