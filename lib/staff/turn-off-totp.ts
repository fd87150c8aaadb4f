import { recordChange } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { checkOwnPassword, type OwnPasswordRefusal } from "./change-password";

type Owner = { id: string; name: string; email: string };

/** Takes somebody's authenticator and recovery codes away; returns whether they had one. */
export async function removeTotp(staffId: string, run: typeof rows): Promise<boolean> {
  const removed = await run(sql`
    update staff_member set totp_sealed = null, totp_confirmed_at = null, totp_last_step = null
    where id = ${staffId} and totp_sealed is not null
    returning id`);
  await run(sql`delete from staff_recovery_code where staff_id = ${staffId}`);
  return removed.length > 0;
}

/**
 * Turns somebody's own authenticator off.
 *
 * Refuses: `wrong_password`, `too_many` guesses of it. Throws: when the database fails; nothing is done then.
 */
export async function turnOffTotp(
  owner: Owner,
  password: string,
): Promise<{ ok: true } | { ok: false; reason: OwnPasswordRefusal }> {
  const checked = await checkOwnPassword(owner, password);
  if (!checked.ok) return checked;
  await transaction(async ({ run }) => {
    if (!(await removeTotp(owner.id, run))) return;
    await recordChange(owner, { action: "totp_turned_off", subjectKind: "staff_member", subjectId: owner.id }, run);
  });
  return { ok: true };
}
