import type { AuditAction } from "@/lib/audit/actions";
import { recordChange } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";
import { type Transaction, transaction } from "@/lib/db/transaction";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import { type LockedAppointment, lockAppointment } from "./lock-orphan.sql";
import type { WorklistOutcome, WorklistRefusal } from "./refusals";

/** Who solves what; `version` is the one that they saw. */
export type Solving = { appointmentId: string; version: number; author: { id: string; name: string } };

export type Solution = {
  /** How the audit calls it. */
  action: AuditAction;
  /** Does it in the transaction; a reason when it cannot be, and nothing of it is done then. */
  apply: (orphan: LockedAppointment, run: typeof rows) => Promise<WorklistRefusal | null>;
};

function refusalFor(found: LockedAppointment | undefined, version: number, now: DateTime): WorklistRefusal | null {
  if (!found) return "not_there";
  if (found.status !== "booked" || !found.isOrphan || found.isDecided) return "changed_meanwhile";
  if (found.version !== version) return "changed_meanwhile";
  return found.isInside || found.startsAt <= now.toJSDate() ? "already_over" : null;
}

async function placeOf(id: string, run: typeof rows, now: DateTime) {
  const after = await lockAppointment(id, now.toJSDate(), run);
  return after ? { status: after.status, locationId: after.locationId, startsAt: after.startsAt } : null;
}

async function attempt(
  { appointmentId, version, author }: Solving,
  { action, apply }: Solution,
  { now, run, rollBack }: { now: DateTime } & Transaction<WorklistOutcome>,
): Promise<WorklistOutcome> {
  const orphan = await lockAppointment(appointmentId, now.toJSDate(), run);
  const refusal = refusalFor(orphan, version, now);
  if (refusal || !orphan) return { ok: false, reason: refusal ?? "not_there" };
  const reason = await apply(orphan, run);
  if (reason) return rollBack({ ok: false, reason });

  const { status, locationId, startsAt } = orphan;
  const after = await placeOf(appointmentId, run, now);
  const before = { status, locationId, startsAt };
  await recordChange(
    author,
    { action, subjectKind: "appointment", subjectId: appointmentId, locationId, before, after },
    run,
  );
  return { ok: true };
}

/**
 * Solves an orphan in one way, in one transaction with its audit event and whatever the person is told.
 *
 * Any number of people, the applicant and the capacity that returns may run against each other: the appointment's row decides
 * who comes first, and the others find that it is no longer what they saw.
 *
 * Refuses: as `WorklistRefusal` says; nothing has changed then.
 * Throws: when the database fails; nothing has changed then.
 */
export async function solveOrphan(solving: Solving, solution: Solution, now: DateTime): Promise<WorklistOutcome> {
  const outcome = await transaction<WorklistOutcome>((tx) => attempt(solving, solution, { now, ...tx }));
  noteSlotChange();
  return outcome;
}
