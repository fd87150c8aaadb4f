import { row, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";

export type EndOutcome = { ok: true } | { ok: false; reason: "not_found" };

/**
 * Ends a booked appointment (its people were served, or did not come), so that they may book again at once.
 *
 * Ending what has ended succeeds. Refuses: `not_found` for anything but a booked appointment.
 * Throws: when the database fails.
 */
export async function endAppointment(manageKey: string, now: DateTime): Promise<EndOutcome> {
  const { reason } = await row<{ reason: "not_found" | null }>(
    sql`select reason from end_appointment(${manageKey}, ${now.toJSDate()})`,
  );
  return reason ? { ok: false, reason } : { ok: true };
}
