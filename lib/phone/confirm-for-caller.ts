import { type Booking, type ConfirmRefusal, confirmHold } from "@/lib/appointment/confirm-hold";
import type { Hold } from "@/lib/appointment/find-hold";
import { recordChange } from "@/lib/audit/record-change";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";

export type ConfirmForCallerOutcome = { ok: true } | { ok: false; reason: ConfirmRefusal };

/**
 * Books what an agent holds for the people on the line, in one transaction with its audit event.
 *
 * Refuses and throws: as `confirmHold`; the places stay held then.
 */
export async function confirmForCaller(
  { hold, details, author }: { hold: Hold; details: Booking; author: { id: string; name: string } },
  now: DateTime,
): Promise<ConfirmForCallerOutcome> {
  return transaction<ConfirmForCallerOutcome>(async ({ run, rollBack }) => {
    const outcome = await confirmHold(hold.manageKey, details, now, run);
    if (!outcome.ok) return rollBack(outcome);
    // The same press again is the same booking.
    if (hold.state === "booked") return outcome;
    const after = { services: hold.services, persons: hold.persons, startsAt: hold.groups[0]?.startsAt.toJSDate() };
    const subject = { subjectKind: "appointment", subjectId: hold.id, locationId: hold.locationId };
    await recordChange(author, { action: "booked_by_phone", ...subject, after }, run);
    return outcome;
  });
}
