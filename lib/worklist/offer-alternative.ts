import { newCode, newManageKey } from "@/lib/appointment/codes";
import { sql } from "@/lib/db/sql";
import { tellPeople } from "@/lib/notice/tell-people";
import { alternativeUntil } from "@/lib/plan/settle-displaced";
import type { DateTime } from "@/lib/time";
import type { Target } from "./move-orphan";
import type { WorklistOutcome, WorklistRefusal } from "./refusals";
import { type Solving, solveOrphan } from "./solve-orphan";

/**
 * Keeps another time for an orphan until they answer or its deadline passes, and asks them. They leave the worklist for as long
 * as the question is open, and come back with it unanswered or declined.
 *
 * Units: the deadline is `alternativeUntil`.
 * Refuses: `already_offered` while another one waits for its answer, `document_elsewhere`, `slot_taken`, `not_offered`; the
 * others as `solveOrphan`.
 * Throws: as `solveOrphan`.
 */
export async function offerAlternative(
  { target, ...solving }: Solving & { target: Target },
  now: DateTime,
): Promise<WorklistOutcome> {
  return solveOrphan(
    solving,
    {
      action: "alternative_offered",
      apply: async ({ id, locationId, startsAt, isTied, isOffered }, run) => {
        if (isOffered) return "already_offered";
        if (isTied && target.locationId !== locationId) return "document_elsewhere";
        if (target.startsAt <= now) return "not_offered";
        const until = alternativeUntil(target.startsAt, now).toJSDate();
        const [offered] = await run<{ reason: WorklistRefusal | null }>(sql`
          select reason
          from offer_to_orphan(
            ${id}, ${target.locationId}, ${target.startsAt.toJSDate()}, ${until}, ${newCode()}, ${newManageKey()},
            ${now.toJSDate()}
          )`);
        if (offered?.reason) return offered.reason;
        const former = { locationId, startsAt };
        await tellPeople([{ appointmentId: id, about: "alternative", former }], now, run);
        return null;
      },
    },
    now,
  );
}
