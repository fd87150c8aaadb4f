import { recordChange } from "@/lib/audit/record-change";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { countAttempt, uncountAttempt } from "@/lib/limit/count-attempt";
import type { DateTime } from "@/lib/time";
import { accountKey } from "./check-sign-in";
import { hashPassword, isPassword } from "./password";
import { type PasswordRefusal, refusePassword } from "./refuse-password";
import { endStaffSessions } from "./staff-session";

export type OwnPasswordRefusal = "wrong_password" | "too_many";
type Owner = { id: string; name: string; email: string };

/**
 * Whether somebody who is signed in knows their own password, which whoever found their browser open does not. Counted with
 * the guesses at their account; returns the kept hash.
 */
export async function checkOwnPassword(
  owner: Owner,
  password: string,
): Promise<{ ok: true; passwordHash: string } | { ok: false; reason: OwnPasswordRefusal }> {
  const key = accountKey(owner.email);
  if (!(await countAttempt("account", key)).ok) return { ok: false, reason: "too_many" };
  const member = await db.staffMember.findUnique({ where: { id: owner.id }, select: { passwordHash: true } });
  const passwordHash = member?.passwordHash ?? null;
  if (!(await isPassword(password, passwordHash)) || passwordHash === null)
    return { ok: false, reason: "wrong_password" };
  await uncountAttempt("account", key);
  return { ok: true, passwordHash };
}

/**
 * Changes somebody's own password and ends their other sessions.
 *
 * Refuses: `wrong_password` for the present one, `too_many` guesses of it, what `refusePassword` refuses.
 * Throws: when the database fails; nothing is done then.
 */
export async function changePassword(
  { owner, sessionId, present, next }: { owner: Owner; sessionId: string; present: string; next: string },
  now: DateTime,
): Promise<{ ok: true } | { ok: false; reason: OwnPasswordRefusal | PasswordRefusal }> {
  const checked = await checkOwnPassword(owner, present);
  if (!checked.ok) return checked;
  const refusal = refusePassword(next, [owner.name, owner.email]);
  if (refusal) return { ok: false, reason: refusal };

  const passwordHash = await hashPassword(next);
  return transaction<{ ok: true } | { ok: false; reason: OwnPasswordRefusal }>(async ({ run }) => {
    const changed = await run(sql`
      update staff_member set password_hash = ${passwordHash}
      where id = ${owner.id} and active and password_hash = ${checked.passwordHash}
      returning id`);
    if (changed.length === 0) return { ok: false, reason: "wrong_password" };
    await endStaffSessions(owner.id, { but: sessionId, run }, now);
    await recordChange(owner, { action: "password_changed", subjectKind: "staff_member", subjectId: owner.id }, run);
    return { ok: true };
  });
}
