import { sql } from "@/lib/db/sql";
import { documentsFollow } from "@/lib/document/documents-follow";
import { tellPeople } from "@/lib/notice/tell-people";
import type { DateTime } from "@/lib/time";
import type { WorklistOutcome, WorklistRefusal } from "./refusals";
import { type Solving, solveOrphan } from "./solve-orphan";

/** A time at a location; `startsAt` is an instant. */
export type Target = { locationId: string; startsAt: DateTime };

/**
 * Gives an orphan a place at another time, there or elsewhere, and tells them. Also places that are not released yet, and those
 * that are kept for staff. `isTold`: they are on the phone and know; a mail then only confirms it.
 *
 * Refuses: `document_elsewhere` when their document lies where they are and that location stays open, or cannot be there in time,
 * `document_not_ready` when it is still on its way then, `slot_taken`, `not_offered` when no session there does this then; the
 * others as `solveOrphan`.
 * Throws: as `solveOrphan`.
 */
export async function moveOrphan(
  { target, isTold, ...solving }: Solving & { target: Target; isTold: boolean },
  now: DateTime,
): Promise<WorklistOutcome> {
  return solveOrphan(
    solving,
    {
      action: "orphan_moved",
      apply: async (orphan, run) => {
        const { id, locationId, startsAt, isTied } = orphan;
        if (isTied && target.locationId !== locationId) return "document_elsewhere";
        if (target.startsAt <= now) return "not_offered";
        const [moved] = await run<{ reason: WorklistRefusal | null }>(sql`
          select reason
          from move_orphan(${id}, ${target.locationId}, ${target.startsAt.toJSDate()}, ${now.toJSDate()})`);
        // Who is not tied leaves a location that closes, and their document goes along.
        const refusal = moved?.reason ?? (await documentsFollow({ appointmentId: id, sends: !isTied }, now, run));
        if (refusal) return refusal;
        const notice = { appointmentId: id, about: "moved" as const, former: { locationId, startsAt }, isTold };
        await tellPeople([notice], now, run);
        return null;
      },
    },
    now,
  );
}
