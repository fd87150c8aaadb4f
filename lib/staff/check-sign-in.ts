import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { countAttempt } from "@/lib/limit/count-attempt";
import { unseal } from "@/lib/secret/seal";
import type { DateTime } from "@/lib/time";
import { isPassword } from "./password";
import { stepOfCode } from "./totp";

export type SignIn = { email: string; password: string; code?: string | undefined };
export type SignInOutcome =
  | { ok: true; staffId: string }
  | { ok: false; reason: "wrong" | "code_needed" | "too_many"; retryAfterSeconds?: number };

/** Uses up the time step of a code, once: two sign-ins with one code are one. */
async function takeStep(staffId: string, step: number): Promise<boolean> {
  const used = await rows(sql`
    update staff_member set totp_last_step = ${step}
    where id = ${staffId} and (totp_last_step is null or totp_last_step < ${step})
    returning id`);
  return used.length > 0;
}

/**
 * Checks an e-mail address, a password and, where somebody has set one up, a code of their authenticator.
 *
 * Attempts are counted for the account and for the caller's address, by all processes together; a wrong address, a wrong
 * password, an account that is not active and one of the demonstration without it are the same answer after the same time.
 *
 * Refuses: `wrong`; `code_needed` when all but the code was right; `too_many` with the whole seconds to wait.
 * Throws: when the database fails.
 */
export async function checkSignIn(
  { email, password, code }: SignIn,
  { caller, isDemo, now }: { caller: string; isDemo: boolean; now: DateTime },
): Promise<SignInOutcome> {
  const address = email.trim().toLowerCase();
  for (const attempt of [
    await countAttempt("sign_in", caller),
    await countAttempt("account", createHash("sha256").update(address).digest("hex")),
  ]) {
    if (!attempt.ok) return { ok: false, reason: "too_many", retryAfterSeconds: attempt.retryAfterSeconds };
  }
  const member = await db.staffMember.findUnique({ where: { email: address, active: true } });
  const isTheirs = await isPassword(password, member?.passwordHash ?? null);
  if (!member || !isTheirs || (member.isDemonstration && !isDemo)) return { ok: false, reason: "wrong" };

  if (member.totpConfirmedAt && member.totpSealed) {
    if (!code) return { ok: false, reason: "code_needed" };
    const step = stepOfCode(code, unseal(member.totpSealed) ?? "", now);
    if (step === null || !(await takeStep(member.id, step))) return { ok: false, reason: "wrong" };
  }
  return { ok: true, staffId: member.id };
}
