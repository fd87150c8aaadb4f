import { row, sql } from "@/lib/db/sql";
import { noteSlotChange } from "@/lib/slot/note-slot-change";

export type ReleaseOutcome = { ok: true } | { ok: false; reason: "hold_expired" };

/**
 * Gives the places of an unconfirmed hold back at once.
 *
 * Refuses: `hold_expired` when there is nothing held under this key any more.
 * Throws: when the database fails; the hold is as it was then.
 */
export async function releaseHold(manageKey: string): Promise<ReleaseOutcome> {
  const { reason } = await row<{ reason: "hold_expired" | null }>(sql`select reason from release_hold(${manageKey})`);
  noteSlotChange();
  return reason ? { ok: false, reason } : { ok: true };
}
