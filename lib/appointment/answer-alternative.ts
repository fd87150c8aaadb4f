import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { closeOutreach, endQuestion } from "@/lib/outreach/open-outreach.sql";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";

export type AlternativeRefusal = "not_found" | "hold_expired";
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

/** The answer, in a transaction of the caller. */
export async function answerAlternativeIn(
  answer: AlternativeAnswer,
  now: DateTime,
  run: typeof rows,
): Promise<AlternativeOutcome> {
  const { manageKey, accepts } = answer;
  if (await isAnother(answer, run)) return { ok: false, reason: "not_found" };
  const at = now.toJSDate();
  const [answered] = await run<{ reason: AlternativeRefusal | null; id: string | null }>(sql`
    select answered.reason, (select id from appointment where manage_key = ${manageKey}) as id
    from answer_alternative(${manageKey}, ${accepts}, ${at}) answered`);
  if (!answered?.id) return { ok: false, reason: "not_found" };
  if (answered.reason) return { ok: false, reason: answered.reason };
  if (accepts) await closeOutreach({ appointmentId: answered.id, outcome: "superseded" }, at, run);
  else await endQuestion(answered.id, at, run);
  return { ok: true };
}

/**
 * Answers a time that was kept for somebody whose place went: accepted, the appointment takes it over, with the same code;
 * declined, it returns to others and they stand on the worklist again.
 *
 * Any number of answers, and the deadline, may race: the places kept decide, and exactly one of them wins.
 *
 * Refuses: `hold_expired` when the deadline has passed, `not_found` when nothing (any more), or another time, is
 * offered. The appointment then
 * stands as it was.
 * Throws: when the database fails; the appointment then stands as it was.
 */
export async function answerAlternative(answer: AlternativeAnswer, now: DateTime): Promise<AlternativeOutcome> {
  const outcome = await transaction<AlternativeOutcome>(({ run }) => answerAlternativeIn(answer, now, run));
  noteSlotChange();
  return outcome;
}
