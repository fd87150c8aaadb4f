import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** How long whoever does not come back to a desk that was freed is told so. */
const toldHours = 12;

/** Forgets what was done more than a day ago, and whose desk was freed on another day. Returns how many actions that was. */
export async function forgetDeskActions(now: DateTime): Promise<number> {
  await rows(sql`delete from desk_freed where freed_at < ${now.minus({ hours: toldHours }).toJSDate()}`);
  const before = now.minus({ days: 1 }).toJSDate();
  return (await rows(sql`delete from desk_action where done_at < ${before} returning id`)).length;
}
