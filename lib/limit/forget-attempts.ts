import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** Forgets the shared attempts whose time is over, and returns of how many callers. Throws when the database fails. */
export async function forgetAttempts(now: DateTime): Promise<number> {
  const { forgotten } = await row<{ forgotten: number }>(sql`
    with gone as (delete from attempt_limit where expire < ${now.toMillis()} returning 1)
    select count(*) as forgotten from gone`);
  return forgotten;
}
