import { newCode, newManageKey } from "@/lib/appointment/codes";
import { confirmHold } from "@/lib/appointment/confirm-hold";
import type { BookingDetails } from "@/lib/appointment/schema";
import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import type { AgainOutcome, AgainRefusal } from "./book-again";

type Again = {
  visitId: string;
  locationId: string;
  clerk: { id: string; name: string };
  services: string[];
  startsAt: DateTime;
  /** Who they are, as they now say; at most as many as came. */
  booking: BookingDetails;
};

/**
 * Books people who came without an appointment again at the same location, as `bookAgain`, once for a visit. Their documents are
 * found by the numbers that they now give.
 *
 * Units: `startsAt` and `now` are instants.
 * Refuses: as `bookAgain`; `changed_meanwhile` also for a visit that has its next appointment; nothing has changed then.
 * Throws: when the database fails; nothing has changed then.
 */
export async function bookWalkInAgain(
  { visitId, locationId, clerk, services, startsAt, booking }: Again,
  now: DateTime,
): Promise<AgainOutcome> {
  const [code, manageKey] = [newCode(), newManageKey()];
  const persons = booking.people.length;
  const outcome = await transaction<AgainOutcome>(async ({ run, rollBack }) => {
    const [held] = await run<{ reason: AgainRefusal | null; nextId: string; hasPriority: boolean }>(sql`
      select reason, next_id as "nextId", has_priority as "hasPriority"
      from hold_for_walk_in(
        ${visitId}, ${locationId}, ${clerk.id}, ${services}::text[], ${persons}, ${startsAt.toJSDate()},
        ${booking.language}, ${code}, ${manageKey}, ${now.toJSDate()}
      )`);
    if (!held) throw new Error("hold_for_walk_in always answers.");
    if (held.reason) return rollBack({ ok: false, reason: held.reason });
    const confirmed = await confirmHold(manageKey, booking, now, run);
    if (!confirmed.ok) {
      const reason = confirmed.reason === "already_booked" ? "already_booked" : "changed_meanwhile";
      return rollBack({ ok: false, reason });
    }
    const [brought] = await run<{ reason: AgainRefusal | null }>(sql`
      select reason from bring_documents(${held.nextId}, ${clerk.id}, ${clerk.name}, ${now.toJSDate()})`);
    if (brought?.reason) return rollBack({ ok: false, reason: brought.reason });
    const subject = { subjectKind: "visit", subjectId: visitId, locationId };
    await recordChange(clerk, { action: "booked_again", ...subject, after: { startsAt, services } }, run);
    return { ok: true, code, hasPriority: held.hasPriority };
  });
  noteSlotChange();
  return outcome;
}
