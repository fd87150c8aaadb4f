import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** How long it can be looked up who called whom, after the day on which they would have come. */
const keptDays = 90;

/** Removes who had to be told of visits that are ninety days past, with the attempts. Returns how many. Throws when the database fails. */
export async function forgetOutreach(now: DateTime): Promise<number> {
  const gone = await rows(sql`
    delete from outreach
    where former_starts_at < ${now.minus({ days: keptDays }).toJSDate()}
      and (told_starts_at is null or told_starts_at < ${now.minus({ days: keptDays }).toJSDate()})
    returning id`);
  return gone.length;
}
