import { newCode, newManageKey } from "@/lib/appointment/codes";
import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";

/** Why nobody can be booked again. */
export const againRefusals = [
  "not_there",
  "day_over",
  "not_your_desk",
  "changed_meanwhile",
  "nobody_chosen",
  "not_offered",
  "slot_taken",
  "out_of_stock",
  "already_booked",
  "document_not_ready",
  "document_elsewhere",
] as const;
export type AgainRefusal = (typeof againRefusals)[number];
/** What was booked; `hasPriority`: they must come again, and are called before others. */
export type AgainOutcome = { ok: true; code: string; hasPriority: boolean } | { ok: false; reason: AgainRefusal };

type Again = {
  visitId: string;
  locationId: string;
  clerk: { id: string; name: string };
  /** Participants of the visit's appointment. */
  people: string[];
  services: string[];
  startsAt: DateTime;
};

/**
 * Books people of a visit again at the same location, also at times that are kept for staff or not released yet: the same names,
 * numbers, contact and language. Whoever was not served for it has priority; the pickup that follows biometrics has none. The
 * appointment that they came with ends in the same transaction, so that it never stands in the way. A pickup is tied to the
 * documents of its people: what lies there is reserved, what is announced or looked for there becomes theirs when it comes.
 *
 * Any number may run this at once: the slot and the live appointment decide.
 *
 * Units: `startsAt` and `now` are instants.
 * Refuses: `already_booked` when one of them has an appointment for it again, `slot_taken`, `not_offered`, `out_of_stock`,
 * `nobody_chosen`, `document_not_ready` for a pickup before the document can be there, `document_elsewhere` where it does not lie
 * or go, `changed_meanwhile` for a visit that waits, `not_your_desk`, `day_over`, `not_there`; nothing has changed then.
 * Throws: when the database fails; nothing has changed then.
 */
export async function bookAgain(
  { visitId, locationId, clerk, people, services, startsAt }: Again,
  now: DateTime,
): Promise<AgainOutcome> {
  const code = newCode();
  const outcome = await transaction<AgainOutcome>(async ({ run, rollBack }) => {
    const [booked] = await run<{ reason: AgainRefusal | null; hasPriority: boolean }>(sql`
      select reason, has_priority as "hasPriority"
      from book_again(
        ${visitId}, ${locationId}, ${clerk.id}, ${clerk.name}, ${people}::uuid[], ${services}::text[],
        ${startsAt.toJSDate()}, ${code}, ${newManageKey()}, ${now.toJSDate()}
      )`);
    if (!booked) throw new Error("book_again always answers.");
    const { reason, hasPriority } = booked;
    if (reason) return rollBack({ ok: false, reason });
    const subject = { subjectKind: "visit", subjectId: visitId, locationId };
    await recordChange(clerk, { action: "booked_again", ...subject, after: { startsAt, services } }, run);
    return { ok: true, code, hasPriority };
  });
  noteSlotChange();
  return outcome;
}
