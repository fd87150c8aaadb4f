import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

/** How long it is known for whom a reference was issued. */
const namedDays = 7;

/**
 * Forgets for whom references were issued, a week ago or longer, and returns how many that were. The references stay: their rows
 * keep one from being issued again.
 *
 * Any number of processes may run it. Throws: when the database fails. Index: person_reference_by_time.
 */
export async function forgetReferences(now: DateTime): Promise<number> {
  const until = now.minus({ days: namedDays }).toJSDate();
  const forgotten = await rows(sql`
    update person_reference set name_sealed = null
    where name_sealed is not null and issued_at < ${until}
    returning id`);
  return forgotten.length;
}
