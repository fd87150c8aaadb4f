import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { documentsFollow } from "@/lib/document/documents-follow";
import type { PickupRefusal } from "@/lib/document/pickup";
import { closeOutreach, endQuestion } from "@/lib/outreach/open-outreach.sql";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";

type OwnRefusal = "not_found" | "hold_expired";
export type AlternativeRefusal = OwnRefusal | PickupRefusal;
export type AlternativeOutcome = { ok: true } | { ok: false; reason: AlternativeRefusal };

/** What somebody says to a time that was kept for them; `seenStartsAt` when it must be this one and no other. */
export type AlternativeAnswer = { manageKey: string; accepts: boolean; seenStartsAt?: DateTime };

/** Whether the time that waits for an answer is another one than somebody saw. The appointment stays locked, so it stays that one. */
async function isAnother({ manageKey, seenStartsAt }: AlternativeAnswer, run: typeof rows): Promise<boolean> {
  if (!seenStartsAt) return false;
  await run(sql`select from appointment where manage_key = ${manageKey} for update`);
  const found = await run<{ startsAt: Date }>(sql`
    select offered.starts_at as "startsAt"
    from appointment
    join alternative on alternative.appointment_id = appointment.id and alternative.answer is null
    join appointment offered on offered.id = alternative.offered_id
    where appointment.manage_key = ${manageKey}`);
  return found.some(({ startsAt }) => +startsAt !== +seenStartsAt);
}

/** The answer, in a transaction of the caller, who undoes it when a document cannot follow (a `PickupRefusal`). */
export async function answerAlternativeIn(
  answer: AlternativeAnswer,
  now: DateTime,
  run: typeof rows,
): Promise<AlternativeOutcome> {
  const { manageKey, accepts } = answer;
  if (await isAnother(answer, run)) return { ok: false, reason: "not_found" };
  const at = now.toJSDate();
  // The location is the one that they leave: a statement reads what stood when it began. What closes sends its documents on.
  const [answered] = await run<{ reason: OwnRefusal | null; id: string | null; sends: boolean }>(sql`
    select answered.reason, former.id, former.sends
    from answer_alternative(${manageKey}, ${accepts}, ${at}) answered
    left join (
      select appointment.id, location.open_until is not null as sends
      from appointment
      join location on location.id = appointment.location_id
      where manage_key = ${manageKey}
    ) former on true`);
  if (!answered?.id) return { ok: false, reason: "not_found" };
  if (answered.reason) return { ok: false, reason: answered.reason };
  if (!accepts) {
    await endQuestion(answered.id, at, run);
    return { ok: true };
  }
  const refusal = await documentsFollow({ appointmentId: answered.id, sends: answered.sends }, now, run);
  if (refusal) return { ok: false, reason: refusal };
  await closeOutreach({ appointmentId: answered.id, outcome: "superseded" }, at, run);
  return { ok: true };
}

/**
 * Answers a time that was kept for somebody whose place went: accepted, the appointment takes it over, with the same code;
 * declined, it returns to others and they stand on the worklist again.
 *
 * Any number of answers, and the deadline, may race: the places kept decide, and exactly one of them wins.
 *
 * Refuses: `hold_expired` when the deadline has passed, `not_found` when nothing (any more), or another time, is
 * offered, `document_elsewhere` and `document_not_ready` as `documentsFollow`. The appointment then stands as it was.
 * Throws: when the database fails; the appointment then stands as it was.
 */
export async function answerAlternative(answer: AlternativeAnswer, now: DateTime): Promise<AlternativeOutcome> {
  const outcome = await transaction<AlternativeOutcome>(async ({ run, rollBack }) => {
    const answered = await answerAlternativeIn(answer, now, run);
    // What is kept no longer is given back all the same.
    return answered.ok || answered.reason === "hold_expired" ? answered : rollBack(answered);
  });
  noteSlotChange();
  return outcome;
}
