import type { AuditAction } from "@/lib/audit/actions";
import { recordChange } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";
import { type Transaction, transaction } from "@/lib/db/transaction";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import type { CallReason } from "./choices";
import { isPersonal } from "./is-personal";
import { type LockedAppointment, lockAppointment } from "./lock-appointment.sql";
import type { PhoneOutcome, PhoneRefusal } from "./refusals";

/** Who changes what, and why; `version` is the one that they saw. */
export type Changing = {
  appointmentId: string;
  version: number;
  author: { id: string; name: string };
  reason: CallReason;
  note: string | null;
};

export type ChangeForCaller = {
  /** How the audit calls it. */
  action: AuditAction;
  /** What the audit says of it besides, without anything personal. */
  detail?: Record<string, unknown>;
  /** Proof of what was is given of what is over too. */
  alsoOver?: boolean;
  /** Does it in the transaction; a reason when it cannot be, and nothing of it is done then. */
  apply: (appointment: LockedAppointment, run: typeof rows) => Promise<PhoneRefusal | null>;
};

function refusalFor(
  found: LockedAppointment,
  { version, note }: Changing,
  { now, alsoOver }: { now: DateTime; alsoOver: boolean },
): PhoneRefusal | null {
  if (found.version !== version) return found.status === "cancelled" ? "cancelled" : "changed_meanwhile";
  if (!found.isVerified) return "caller_not_verified";
  if (note !== null && isPersonal(note, found.names)) return "note_personal";
  if (alsoOver) return null;
  if (found.status === "cancelled") return "cancelled";
  return found.status === "ended" || found.hasVisit || found.startsAt <= now.toJSDate() ? "already_over" : null;
}

const briefOf = ({ status, locationId, startsAt, persons }: LockedAppointment) => ({
  status,
  locationId,
  startsAt,
  persons,
});

async function attempt(
  changing: Changing,
  { action, detail = {}, alsoOver = false, apply }: ChangeForCaller,
  { now, run, rollBack }: { now: DateTime } & Transaction<PhoneOutcome>,
): Promise<PhoneOutcome> {
  const { appointmentId, author, reason, note } = changing;
  const found = await lockAppointment(appointmentId, author.id, run);
  const refusal = found ? refusalFor(found, changing, { now, alsoOver }) : "not_there";
  if (refusal || !found) return { ok: false, reason: refusal ?? "not_there" };
  const refused = await apply(found, run);
  if (refused) return rollBack({ ok: false, reason: refused });

  const after = await lockAppointment(appointmentId, author.id, run);
  await recordChange(
    author,
    {
      action,
      subjectKind: "appointment",
      subjectId: appointmentId,
      locationId: found.locationId,
      before: briefOf(found),
      after: { ...(after ? briefOf(after) : {}), ...detail, reason, ...(note === null ? {} : { note }) },
    },
    run,
  );
  return { ok: true };
}

/**
 * Changes an appointment for somebody on the line, in one transaction with its audit event (with the reason and the note) and
 * whatever the person is told.
 *
 * Any number of agents and the applicant may run against each other: the appointment's row decides who comes first, and
 * the others find that it is no longer what they saw.
 *
 * Refuses: `caller_not_verified` unless the agent made sure who calls within the last half hour, `note_personal` when the note
 * says a name or a number; the others as `PhoneRefusal` says. Nothing has changed then.
 * Throws: when the database fails; nothing has changed then.
 */
export async function changeForCaller(
  changing: Changing,
  change: ChangeForCaller,
  now: DateTime,
): Promise<PhoneOutcome> {
  const outcome = await transaction<PhoneOutcome>((tx) => attempt(changing, change, { now, ...tx }));
  noteSlotChange();
  return outcome;
}
