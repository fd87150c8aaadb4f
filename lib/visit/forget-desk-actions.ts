import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** Forgets what was done more than a day ago. Returns how much that was. */
export async function forgetDeskActions(now: DateTime): Promise<number> {
  const before = now.minus({ days: 1 }).toJSDate();
  return (await rows(sql`delete from desk_action where done_at < ${before} returning id`)).length;
}
