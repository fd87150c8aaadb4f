import { recordChange } from "@/lib/audit/record-change";
import { transaction } from "@/lib/db/transaction";
import type { callerChecks, callers } from "./choices";
import { lockAppointment } from "./lock-appointment.sql";
import type { PhoneOutcome } from "./refusals";

type Verification = {
  appointmentId: string;
  author: { id: string; name: string };
  caller: (typeof callers)[number];
  checks: (typeof callerChecks)[number][];
};

/**
 * Writes down that an agent made sure who calls, and by which questions; no answer is kept. For half an hour this agent may
 * change the appointment.
 *
 * Refuses: `not_there`. Throws: when the database fails.
 */
export async function verifyCaller({ appointmentId, author, caller, checks }: Verification): Promise<PhoneOutcome> {
  return transaction<PhoneOutcome>(async ({ run }) => {
    const found = await lockAppointment(appointmentId, author.id, run);
    if (!found) return { ok: false, reason: "not_there" };
    const subject = { subjectKind: "appointment", subjectId: appointmentId, locationId: found.locationId };
    await recordChange(author, { action: "caller_verified", ...subject, after: { caller, checks } }, run);
    return { ok: true };
  });
}
