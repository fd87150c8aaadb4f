import { sql } from "@/lib/db/sql";
import { tellPeople } from "@/lib/notice/tell-people";
import { closeOutreach, untoldFormer } from "@/lib/outreach/open-outreach.sql";
import type { DateTime } from "@/lib/time";
import type { WorklistOutcome } from "./refusals";
import { type Solving, solveOrphan } from "./solve-orphan";

/**
 * Keeps an orphan as it is: they come at their own time and are helped without a place. Nothing changes for them, so nobody
 * is told, but who has not heard of an earlier move is told of that. A time that was kept for them elsewhere is given back.
 *
 * Refuses and throws: as `solveOrphan`.
 */
export async function keepOrphan(solving: Solving, now: DateTime): Promise<WorklistOutcome> {
  return solveOrphan(
    solving,
    {
      action: "orphan_kept",
      apply: async ({ id }, run) => {
        await run(sql`update appointment set orphan_resolution = 'kept', version = version + 1 where id = ${id}`);
        const former = await untoldFormer(id, run);
        if (former) await tellPeople([{ appointmentId: id, about: "moved", former }], now, run);
        else await closeOutreach({ appointmentId: id, outcome: "superseded" }, now.toJSDate(), run);
        return null;
      },
    },
    now,
  );
}
