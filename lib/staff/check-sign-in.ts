import { createHash } from "node:crypto";
import { recordChange } from "@/lib/audit/record-change";
import { db } from "@/lib/db/client";
import { countAttempt, uncountAttempt } from "@/lib/limit/count-attempt";
import type { DateTime } from "@/lib/time";
import { isPassword } from "./password";
import { takeCode } from "./take-code";

export type SignIn = { email: string; password: string; code?: string | undefined };
export type SignInOutcome =
  | { ok: true; staffId: string; passwordHash: string | null }
  | { ok: false; reason: "wrong" | "code_needed" | "too_many"; retryAfterSeconds?: number };

type Given = { address: string; isDemo: boolean; now: DateTime };
/** What is counted: attempts from one address, and at one account. */
type Counted = readonly (readonly ["sign_in" | "account", string])[];

/** The name under which guesses at an account are counted, also at one that is not there. */
export const accountKey = (email: string) => createHash("sha256").update(email).digest("hex");

/** Counts before anything is checked, so that any number at once are as few guesses as one after the other. */
async function countBoth(counted: Counted): Promise<{ retryAfterSeconds: number; isLast: boolean }> {
  let isLast = false;
  for (const [attempt, key] of counted) {
    const outcome = await countAttempt(attempt, key);
    if (!outcome.ok) return { retryAfterSeconds: outcome.retryAfterSeconds, isLast };
    if (attempt === "account") isLast = outcome.remaining === 0;
  }
  return { retryAfterSeconds: 0, isLast };
}

/** Takes them back: it was no guess. */
async function uncount(counted: Counted): Promise<void> {
  for (const [attempt, key] of counted) await uncountAttempt(attempt, key);
}

/** Checks the parts of a sign-in; a wrong address takes as long as a wrong password. */
async function check({ email, password, code }: SignIn, { isDemo, now }: Given) {
  const member = await db.staffMember.findUnique({ where: { email, active: true } });
  const isTheirs = await isPassword(password, member?.passwordHash ?? null);
  const wrong = { ok: false, reason: "wrong", member } as const;
  if (!member || !isTheirs || (member.isDemonstration && !isDemo)) return wrong;
  if (member.totpConfirmedAt && member.totpSealed) {
    if (!code) return { ok: false, reason: "code_needed" } as const;
    if (!(await takeCode({ staffId: member.id, sealed: member.totpSealed, code }, now))) return wrong;
  }
  return { ok: true, staffId: member.id, passwordHash: member.passwordHash } as const;
}

/**
 * Checks an e-mail address, a password and, where somebody has set one up, a code of their authenticator.
 *
 * Attempts that fail are counted for the account and for the caller's address, by all processes together; a wrong address, a
 * wrong password, an account that is not active and one of the demonstration without it are the same answer after the same
 * time. The last failure before an account rests is written down.
 *
 * Refuses: `wrong`; `code_needed` when all but the code was right; `too_many` with the whole seconds to wait.
 * Throws: when the database fails.
 */
export async function checkSignIn(typed: SignIn, given: Given): Promise<SignInOutcome> {
  const email = typed.email.trim().toLowerCase();
  const counted: Counted = [
    ["sign_in", given.address],
    ["account", accountKey(email)],
  ];
  const { retryAfterSeconds, isLast } = await countBoth(counted);
  if (retryAfterSeconds > 0) return { ok: false, reason: "too_many", retryAfterSeconds };

  const outcome = await check({ ...typed, email }, given);
  if (outcome.ok || outcome.reason === "code_needed") {
    await uncount(counted);
    return outcome;
  }
  if (isLast && outcome.member) {
    const { id: subjectId, name } = outcome.member;
    await recordChange(
      { id: null, name: "loketplanner" },
      { action: "sign_in_locked", subjectKind: "staff_member", subjectId, after: { name } },
    );
  }
  return { ok: false, reason: outcome.reason };
}
