import { type rows, sql } from "@/lib/db/sql";

/**
 * Makes the caller's transaction the only one that changes openings or makes sessions of them, until it ends.
 *
 * Bookings do not wait for it; who changes the plan and who makes sessions wait for each other, whichever process they are in.
 */
export async function lockPlan(run: typeof rows): Promise<void> {
  await run(sql`select pg_advisory_xact_lock(hashtextextended('plan', 0))`);
}
