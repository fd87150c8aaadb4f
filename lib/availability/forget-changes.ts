import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

const keptMinutes = 10;

/**
 * Forgets which sessions changed more than ten minutes ago, and returns how many entries that were. A process that has
 * not looked for half that time reads everything instead.
 *
 * Throws: when the database fails.
 */
export async function forgetChanges(now: DateTime): Promise<number> {
  const { forgotten } = await row<{ forgotten: number }>(sql`
    with gone as (
      delete from session_change where changed_at < ${now.minus({ minutes: keptMinutes }).toJSDate()} returning 1
    )
    select count(*) as forgotten from gone`);
  return forgotten;
}
