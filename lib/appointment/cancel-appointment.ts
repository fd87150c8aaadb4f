import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { returnAt } from "./return-at";

export type ChangeRefusal = "not_found" | "cancelled" | "already_over" | "changed_meanwhile";
export type ChangeOutcome = { ok: true } | { ok: false; reason: ChangeRefusal };

/** `version` is the one that the person saw. */
export type Cancellation = { manageKey: string; version: number };

/**
 * Cancels an appointment. Its places rest for a short random time before the public sees them again.
 *
 * Cancelling what is cancelled succeeds. Against a move at the same moment, the appointment's row decides.
 *
 * Refuses: `already_over` from its start on, `changed_meanwhile` when it is no longer what the person saw, `not_found`.
 * Throws: when the database fails; the appointment then stands as it was.
 */
export async function cancelAppointment(cancellation: Cancellation, now: DateTime): Promise<ChangeOutcome> {
  const { reason } = await row<{ reason: ChangeRefusal | null }>(sql`
    select reason
    from cancel_appointment(
      ${cancellation.manageKey}, ${cancellation.version}, ${now.toJSDate()}, ${returnAt(now).toJSDate()}
    )`);
  return reason ? { ok: false, reason } : { ok: true };
}
