import { row, rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import type { ShiftRefusal } from "./refusals";

type Clerk = { id: string; name: string };

export type ShiftOutcome = { ok: true } | { ok: false; reason: ShiftRefusal };

/**
 * Sits a clerk at a desk of a location, to help some of what can be done there; they leave the one where they sat.
 *
 * Any number may try at once: one of them has it.
 *
 * Refuses: `desk_taken` by somebody else, `desk_busy` while somebody is still called to the clerk's other desk,
 * `desk_not_there`, also when the desk does none of these services. Throws: when the database fails.
 */
export async function sitDown(
  { deskId, locationId, services, clerk }: { deskId: string; locationId: string; services: ServiceKey[]; clerk: Clerk },
  now: DateTime,
  run?: typeof rows,
): Promise<ShiftOutcome> {
  const { reason } = await row<{ reason: ShiftRefusal | null }>(
    sql`
    select reason
    from sit_down(${deskId}, ${locationId}, ${services}::text[], ${clerk.id}, ${clerk.name}, ${now.toJSDate()})`,
    run,
  );
  return reason ? { ok: false, reason } : { ok: true };
}

/** Takes a break, or ends it. */
export async function pauseDesk(
  { deskId, clerkId, isPaused }: { deskId: string; clerkId: string; isPaused: boolean },
  run: typeof rows = rows,
): Promise<void> {
  await run(sql`update desk_shift set is_paused = ${isPaused} where desk_id = ${deskId} and clerk_id = ${clerkId}`);
}

/** Leaves the desk. Refuses: `desk_busy` while somebody is called or helped there. */
export async function standUp(deskId: string, clerkId: string, run?: typeof rows): Promise<ShiftOutcome> {
  const { isFree } = await row<{ isFree: boolean }>(sql`select stand_up(${deskId}, ${clerkId}) as "isFree"`, run);
  return isFree ? { ok: true } : { ok: false, reason: "desk_busy" };
}
