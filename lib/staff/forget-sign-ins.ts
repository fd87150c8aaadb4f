import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** How long it is known that somebody was signed in, after that is over. */
const keptDays = 30;

/** Forgets sessions and links that have been over for a month, and returns how many. Throws when the database fails. */
export async function forgetSignIns(now: DateTime): Promise<number> {
  const until = now.minus({ days: keptDays }).toJSDate();
  const { forgotten } = await row<{ forgotten: number }>(sql`
    with sessions as (
      delete from staff_session where least(coalesce(ended_at, ends_at), ends_at) < ${until} returning 1
    ), links as (
      delete from staff_link where expires_at < ${until} returning 1
    )
    select ((select count(*) from sessions) + (select count(*) from links))::int as forgotten`);
  return forgotten;
}
