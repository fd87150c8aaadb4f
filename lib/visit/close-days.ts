import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/**
 * Closes the days before today, each by its location's own midnight: who still waited has left, and whoever had an
 * appointment and did not come is a no-show where people were checked in that day. Returns how many that were.
 *
 * Any number of processes may run it. Throws: when the database fails.
 */
export async function closeDays(now: DateTime): Promise<number> {
  const { closed } = await row<{ closed: number }>(sql`select close_days(${now.toJSDate()}) as closed`);
  return closed;
}
