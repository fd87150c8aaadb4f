import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** Removes hand-overs whose statutory term is over. Returns how many. Throws when the database fails. */
export async function forgetHandovers(now: DateTime): Promise<number> {
  const gone = await rows(sql`delete from handover where kept_until < ${now.toISODate()}::date returning id`);
  return gone.length;
}
