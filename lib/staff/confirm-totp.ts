import { recordChange } from "@/lib/audit/record-change";
import { db } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { countAttempt, uncountAttempt } from "@/lib/limit/count-attempt";
import { unseal } from "@/lib/secret/seal";
import type { DateTime } from "@/lib/time";
import { accountKey } from "./check-sign-in";
import { hashOfRecoveryCode, newRecoveryCodes } from "./recovery-codes";
import { stepOfCode } from "./totp";

type Owner = { id: string; name: string; email: string };

/**
 * Turns somebody's authenticator on with a first code of it, and returns the recovery codes: they are shown once.
 *
 * Refuses: `wrong_code`, also when nothing was begun; `too_many` guesses at this account.
 * Throws: when the database fails; nothing is done then.
 */
export async function confirmTotp(
  owner: Owner,
  code: string,
  now: DateTime,
): Promise<{ ok: true; recoveryCodes: string[] } | { ok: false; reason: "wrong_code" | "too_many" }> {
  const key = accountKey(owner.email);
  if (!(await countAttempt("account", key)).ok) return { ok: false, reason: "too_many" };
  const member = await db.staffMember.findUnique({ where: { id: owner.id } });
  const step = member?.totpSealed ? stepOfCode(code, unseal(member.totpSealed) ?? "", now) : null;
  if (!member?.totpSealed || step === null) return { ok: false, reason: "wrong_code" };
  await uncountAttempt("account", key);

  const recoveryCodes = newRecoveryCodes();
  const sealed = member.totpSealed;
  return transaction(async ({ run }) => {
    const turnedOn = await run(sql`
      update staff_member set totp_confirmed_at = ${now.toJSDate()}, totp_last_step = ${step}
      where id = ${owner.id} and active and totp_confirmed_at is null and totp_sealed = ${sealed}
      returning id`);
    if (turnedOn.length === 0) return { ok: false, reason: "wrong_code" };
    await run(sql`delete from staff_recovery_code where staff_id = ${owner.id}`);
    await run(sql`
      insert into staff_recovery_code (staff_id, hash)
      select ${owner.id}, unnest(${recoveryCodes.map(hashOfRecoveryCode)}::bytea[])`);
    await recordChange(owner, { action: "totp_turned_on", subjectKind: "staff_member", subjectId: owner.id }, run);
    return { ok: true, recoveryCodes };
  });
}
