import type { DateTime } from "@/lib/time";
import { addWorkingDays } from "./add-working-days";
import { defaultTransferDays } from "./arrival-after-transfer";
import { transferDaysFromRows } from "./transfer-days-from.sql";

/**
 * The first date on which documents that lie at these locations can all be at another one, when they are sent there today: by
 * the id of that location. A location is missing where all of them lie already.
 *
 * Units: "YYYY-MM-DD", counted from today by the clock of where they lie; as `arrivalAfterTransfer`.
 * Throws: when the database fails.
 */
export async function arrivalsFrom(fromIds: readonly string[], now: DateTime): Promise<Map<string, string>> {
  const arrivals = new Map<string, string>();
  for (const { toId, timeZone, workingDays } of await transferDaysFromRows(fromIds)) {
    const today = now.setZone(timeZone).toISODate();
    const arrival = addWorkingDays(today, workingDays ?? defaultTransferDays);
    const slowest = arrivals.get(toId) ?? "";
    arrivals.set(toId, arrival > slowest ? arrival : slowest);
  }
  return arrivals;
}
