import type { rows } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { addWorkingDays } from "./add-working-days";
import { transferDaysRow } from "./transfer-days.sql";

/** As long as a planner has set nothing else. */
export const defaultTransferDays = 3;

/**
 * The first date on which a document can be collected at another location when it is sent there today: the working days that
 * are set for the two locations, else those for any, else three.
 *
 * Units: ids of locations; today by the first one's clock; "YYYY-MM-DD".
 * Throws: when the first location does not exist, or the database fails.
 */
export async function arrivalAfterTransfer(
  fromId: string,
  toId: string,
  now: DateTime,
  run?: typeof rows,
): Promise<string> {
  const found = await transferDaysRow(fromId, toId, run);
  if (!found) throw new Error("There is no such location.");
  return addWorkingDays(now.setZone(found.timeZone).toISODate() ?? "", found.workingDays ?? defaultTransferDays);
}
