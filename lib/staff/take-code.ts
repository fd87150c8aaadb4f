import { rows, sql } from "@/lib/db/sql";
import { unseal } from "@/lib/secret/seal";
import type { DateTime } from "@/lib/time";
import { hashOfRecoveryCode } from "./recovery-codes";
import { stepOfCode } from "./totp";

/** Uses up the time step of a code, once: two sign-ins with one code are one. */
async function takeStep(staffId: string, step: number): Promise<boolean> {
  const used = await rows(sql`
    update staff_member set totp_last_step = ${step}
    where id = ${staffId} and (totp_last_step is null or totp_last_step < ${step})
    returning id`);
  return used.length > 0;
}

/** Uses up one of the recovery codes. */
async function takeRecoveryCode(staffId: string, code: string, now: DateTime): Promise<boolean> {
  const used = await rows(sql`
    update staff_recovery_code set used_at = ${now.toJSDate()}
    where staff_id = ${staffId} and hash = ${hashOfRecoveryCode(code)} and used_at is null
    returning staff_id`);
  return used.length > 0;
}

/**
 * Whether this is the present code of somebody's authenticator, or one of their recovery codes, and uses it up: the same
 * code a second time is not. `sealed` is the authenticator's secret.
 *
 * Any number of requests may run this at once: one of those with the same code wins.
 */
export async function takeCode(
  { staffId, sealed, code }: { staffId: string; sealed: Uint8Array; code: string },
  now: DateTime,
): Promise<boolean> {
  const step = stepOfCode(code, unseal(sealed) ?? "", now);
  return step === null ? takeRecoveryCode(staffId, code, now) : takeStep(staffId, step);
}
