import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import type { VisitOutcome } from "./outcomes";
import { recordVisit } from "./record-visit";
import type { StepRefusal } from "./refusals";
import type { StepOutcome } from "./step-visit";

type Finish = {
  visitId: string;
  locationId: string;
  clerk: { id: string; name: string };
  /** Of each person (null for a walk-in) and service; whoever is left out was served. */
  outcomes: { participantId: string | null; service: string; outcome: VisitOutcome }[];
};

type Answer = { reason: StepRefusal | null };
type Told = Answer & { before: object; after: object };

/**
 * Ends a visit at the clerk's desk with what came of it for each person and service, all of it or nothing.
 *
 * Refuses: as `stepVisit`. Throws: when the database fails; nothing has changed then.
 */
export async function finishVisit(
  { visitId, locationId, clerk, outcomes }: Finish,
  now: DateTime,
): Promise<StepOutcome> {
  const at = now.toJSDate();
  const outcome = await transaction<StepOutcome>(async ({ run, rollBack }) => {
    const [noted] = await run<Answer>(sql`
      select reason
      from note_by_clerk(
        ${visitId}, ${locationId}, ${clerk.id}, ${clerk.name}, ${JSON.stringify(outcomes)}::jsonb, ${at}
      )`);
    if (noted?.reason) return { ok: false, reason: noted.reason };
    const [ended] = await run<Told>(sql`
      select reason, was as before, became as after
      from step_visit_and_tell(
        ${visitId}, ${locationId}, ${clerk.id}, 'finish', array[]::text[], null::uuid, null, ${at}
      )`);
    if (ended?.reason) return rollBack({ ok: false, reason: ended.reason });
    const told = { before: ended?.before, after: { ...ended?.after, outcomes } };
    await recordVisit(clerk, { action: "visit_finished", visitId, locationId, ...told }, run);
    return { ok: true };
  });
  noteSlotChange();
  return outcome;
}
