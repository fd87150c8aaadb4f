import type { DateTime } from "@/lib/time";
import { changeClosure } from "./change-closure";
import { changeOpening } from "./change-opening";
import { changeStock } from "./change-stock";
import type { Plan } from "./plan";
import { type PlanPatch, withoutPatch } from "./plan-patch";
import type { PlanRefusal } from "./refusals";
import type { PlanChange } from "./schema";

/** What changes of a plan need besides the plan. */
export type Ground = {
  now: DateTime;
  /** What earlier edits did, by proposal, for those that are undone. */
  patches: ReadonlyMap<string, PlanPatch>;
  /** Names a version that is new. */
  newId: () => string;
};

export type Applied = { ok: true; plan: Plan } | { ok: false; reason: PlanRefusal };

/** Whether the first date of a change comes before its last one, where it has both. */
function areDatesInOrder(change: PlanChange): boolean {
  switch (change.kind) {
    case "opening_added":
      return change.validUntil === null || change.validFrom <= change.validUntil;
    case "opening_changed":
      return change.validUntil === null || change.from <= change.validUntil;
    case "closure_added":
    case "closure_changed":
      return change.startsOn <= change.endsOn;
    default:
      return true;
  }
}

function apply(plan: Plan, change: PlanChange, ground: Ground): Applied {
  if (!areDatesInOrder(change)) return { ok: false, reason: "out_of_order" };
  switch (change.kind) {
    case "edit_undone": {
      const patch = ground.patches.get(change.proposalId);
      const restored = patch && withoutPatch(plan, patch);
      return restored ? { ok: true, plan: restored } : { ok: false, reason: "changed_since" };
    }
    case "closure_added":
    case "closure_changed":
    case "closure_removed":
      return changeClosure(plan, change, ground.now);
    case "stock_counted":
    case "stock_ended":
      return changeStock(plan, change, ground);
    default:
      return changeOpening(plan, change, ground);
  }
}

/**
 * The plan after these changes, one after the other. What lies in the past cannot be changed.
 *
 * Refuses: the whole, with the reason of the first change that cannot be.
 */
export function applyChanges(plan: Plan, changes: readonly PlanChange[], ground: Ground): Applied {
  let current = plan;
  for (const change of changes) {
    const applied = apply(current, change, ground);
    if (!applied.ok) return applied;
    current = applied.plan;
  }
  return { ok: true, plan: current };
}
