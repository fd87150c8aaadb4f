import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { documentsFollow } from "@/lib/document/documents-follow";
import type { PickupRefusal } from "@/lib/document/pickup";
import { servicesOf } from "@/lib/service/find-services";
import { visitMinutes } from "@/lib/service/visit-minutes";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import type { ChangeRefusal } from "./cancel-appointment";
import { findAppointment } from "./find-appointment";
import type { HoldRefusal } from "./hold-places";
import { returnAt } from "./return-at";

/** `version` is the one that the person saw; a change by somebody else in between is refused. */
export type Move = {
  manageKey: string;
  version: number;
  locationId: string;
  startsAt: DateTime;
  /** Whether its documents are sent to another location; without it, they keep it where they lie. */
  sends?: boolean;
};
type OwnRefusal = ChangeRefusal | "same_time" | Exclude<HoldRefusal, "key_reused" | "too_many_holds">;
export type MoveRefusal = OwnRefusal | PickupRefusal;
export type MoveOutcome = { ok: true } | { ok: false; reason: MoveRefusal };

/**
 * Moves an appointment to another time, there or at another location; its code stays.
 *
 * Any number of changes may run at once: the appointment's row decides which comes first, and the new places are taken
 * before the old ones are given up, in one transaction, in which its documents follow it.
 *
 * Units: `startsAt` and `now` are instants.
 * Refuses: as `MoveRefusal` says, `document_elsewhere` and `document_not_ready` as `documentsFollow`; the appointment then stands as it was.
 * Throws: when the database fails; the appointment then stands as it was.
 */
export async function moveAppointment(move: Move, now: DateTime): Promise<MoveOutcome> {
  const appointment = await findAppointment(move.manageKey, now);
  if (!appointment) return { ok: false, reason: "not_found" };
  const { services, persons, extraTime } = appointment;
  const minutes = visitMinutes(await servicesOf(services), persons, extraTime);

  const outcome = await transaction<MoveOutcome>(async ({ run, rollBack }) => {
    const [moved] = await run<{ reason: OwnRefusal | null }>(sql`
      select reason
      from move_appointment(
        ${move.manageKey}, ${move.version}, ${move.locationId}, ${move.startsAt.toJSDate()}, ${minutes},
        ${now.toJSDate()}, ${returnAt(now).toJSDate()}
      )`);
    if (moved?.reason) return { ok: false, reason: moved.reason };
    const reason = await documentsFollow({ appointmentId: appointment.id, sends: move.sends ?? false }, now, run);
    return reason ? rollBack({ ok: false, reason }) : { ok: true };
  });
  noteSlotChange();
  return outcome;
}
