import type { DateTime } from "@/lib/time";
import { documentCheckCounts } from "./document-checks.sql";

/** What begins within these days, today counted, is due: somebody may travel for nothing. */
const dueDays = 3;

/**
 * How many appointments of a location `findDocumentChecks` finds, and how many of them begin today or in the two days after that.
 *
 * Throws: when the database fails.
 */
export async function countDocumentChecks(
  { id, timeZone }: { id: string; timeZone: string },
  now: DateTime,
): Promise<{ all: number; soon: number }> {
  const before = now.setZone(timeZone).startOf("day").plus({ days: dueDays });
  return documentCheckCounts(id, { from: now.toJSDate(), before: before.toJSDate() });
}
