import type { AuditAction } from "@/lib/audit/actions";
import { row, type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import type { ServiceKey } from "@/lib/service/schema";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import { recordVisit } from "./record-visit";
import type { StepRefusal } from "./refusals";
import type { VisitStep } from "./steps";

export type StepOutcome = { ok: true } | { ok: false; reason: StepRefusal };

type Request = {
  visitId: string;
  locationId: string;
  clerk: { id: string; name: string };
  step: VisitStep;
  /** For `hand_on`: what they still come for; all of it when absent. */
  services?: ServiceKey[];
  /** For `hand_on`: to this desk and no other. */
  deskId?: string;
  /** For `leave`: why. */
  reason?: string;
};

/** What the audit calls each step. */
const actions = {
  recall: "visit_called_again",
  start: "visit_begun",
  finish: "visit_finished",
  back: "visit_put_back",
  park: "visit_put_aside",
  unpark: "visit_taken_back",
  hand_on: "visit_handed_on",
  no_show: "visit_not_there",
  leave: "visit_left",
} as const satisfies Record<VisitStep, AuditAction>;

/**
 * Takes a visit a step further; whoever is at a desk only by the clerk of that desk. Helped, not there and gone end the
 * appointment, so that its people may book again at once. Whoever is helped was served for everything, unless `finishVisit` says
 * otherwise.
 *
 * Refuses: `changed_meanwhile` when the visit is not in a state from which the step leads, `call_again` for not there before
 * the third call, `document_here` for a finish before the document is handed over, `desk_not_there` for a desk to hand on to that
 * is not another one of this location, `not_your_desk`, `day_over` after midnight, `not_there` also for a visit of another
 * location. Throws: when the database fails; nothing has changed then.
 */
export async function stepVisit(request: Request, now: DateTime, run?: typeof rows): Promise<StepOutcome> {
  const { visitId, locationId, clerk, step, services = [], deskId = null, reason: why = null } = request;
  const outcome = await within<StepOutcome>(run, async (inside) => {
    const { reason, before, after } = await row<{ reason: StepRefusal | null; before: unknown; after: unknown }>(
      sql`
      select reason, was as before, became as after
      from step_visit_and_tell(
        ${visitId}, ${locationId}, ${clerk.id}, ${step}, ${services}::text[], ${deskId}::uuid, ${why}, ${now.toJSDate()}
      )`,
      inside,
    );
    if (reason) return { ok: false, reason };
    await recordVisit(clerk, { action: actions[step], visitId, locationId, before, after }, inside);
    return { ok: true };
  });
  noteSlotChange();
  return outcome;
}
