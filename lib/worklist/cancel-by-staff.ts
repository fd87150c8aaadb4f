import { sql } from "@/lib/db/sql";
import { tellPeople } from "@/lib/notice/tell-people";
import type { DateTime } from "@/lib/time";
import type { WorklistOutcome } from "./refusals";
import { type Solving, solveOrphan } from "./solve-orphan";

/**
 * Cancels an orphan's appointment and tells them; they may book again at once. `isTold`: they are on the phone and know.
 *
 * Refuses and throws: as `solveOrphan`.
 */
export async function cancelByStaff(
  { isTold, ...solving }: Solving & { isTold: boolean },
  now: DateTime,
): Promise<WorklistOutcome> {
  return solveOrphan(
    solving,
    {
      action: "orphan_cancelled",
      apply: async ({ id, locationId, startsAt }, run) => {
        await run(sql`
          update appointment
          set status = 'cancelled', cancelled_at = ${now.toJSDate()}, orphan_resolution = 'cancelled',
              version = version + 1
          where id = ${id}`);
        const notice = { appointmentId: id, about: "cancelled" as const, former: { locationId, startsAt }, isTold };
        await tellPeople([notice], now, run);
        return null;
      },
    },
    now,
  );
}
