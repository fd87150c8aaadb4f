import { row, type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { recordDesk } from "./record-desk";
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
  return within<ShiftOutcome>(run, async (inside) => {
    const { reason, before, after } = await row<{ reason: ShiftRefusal | null; before: unknown; after: unknown }>(
      sql`
      select reason, was as before, became as after
      from sit_down_and_tell(
        ${deskId}, ${locationId}, ${services}::text[], ${clerk.id}, ${clerk.name}, ${now.toJSDate()}
      )`,
      inside,
    );
    if (reason) return { ok: false, reason };
    await recordDesk(clerk, { action: "desk_taken", deskId, locationId, before, after }, inside);
    return { ok: true };
  });
}

/** Takes a break, or ends it. Throws: when the database fails; nothing has changed then. */
export async function pauseDesk(
  { deskId, clerk, isPaused }: { deskId: string; clerk: Clerk; isPaused: boolean },
  run?: typeof rows,
): Promise<void> {
  await within(run, async (inside) => {
    const [paused] = await inside<{ locationId: string }>(sql`
      update desk_shift
      set is_paused = ${isPaused}
      from desk
      where desk_id = ${deskId} and clerk_id = ${clerk.id} and is_paused <> ${isPaused} and desk.id = desk_id
      returning desk.location_id as "locationId"`);
    if (!paused) return;
    const action = isPaused ? "desk_break_begun" : "desk_break_ended";
    const told = { before: { isPaused: !isPaused }, after: { isPaused } };
    await recordDesk(clerk, { action, deskId, ...paused, ...told }, inside);
  });
}

/** Leaves the desk. Refuses: `desk_busy` while somebody is called or helped there. Throws: when the database fails. */
export async function standUp(deskId: string, clerk: Clerk, run?: typeof rows): Promise<ShiftOutcome> {
  return within<ShiftOutcome>(run, async (inside) => {
    const [left] = await inside<{ isFree: boolean; before: unknown; locationId: string }>(sql`
      select is_free as "isFree", was as before, location_id as "locationId"
      from stand_up_and_tell(${deskId}, ${clerk.id})
      join desk on desk.id = ${deskId}`);
    if (left && !left.isFree) return { ok: false, reason: "desk_busy" };
    // Whoever did not sit there has left nothing.
    if (left?.before) {
      const { before, locationId } = left;
      await recordDesk(clerk, { action: "desk_left", deskId, locationId, before }, inside);
    }
    return { ok: true };
  });
}
