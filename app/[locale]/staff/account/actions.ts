"use server";

import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf, textOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { changePassword } from "@/lib/staff/change-password";
import { confirmTotp } from "@/lib/staff/confirm-totp";
import { endStaffSessions } from "@/lib/staff/staff-session";
import { beginTotp } from "@/lib/staff/totp-setup";
import { turnOffTotp } from "@/lib/staff/turn-off-totp";
import { DateTime } from "@/lib/time";

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Back to the page, which says what was done. */
async function say(saved: "password" | "totp" | "session" | "sessions"): Promise<never> {
  return redirect({ href: `/staff/account?saved=${saved}`, locale: await getLocale() });
}

/** Changes one's own password. */
export async function changeOwnPassword(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff(null);
  const attempt = attemptOf(previous, form, []);
  const [present, next] = [textOf(form, "present"), textOf(form, "next")];
  const outcome = await changePassword({ owner: staff, sessionId: staff.sessionId, present, next }, DateTime.now());
  if (outcome.ok) return say("password");
  if (outcome.reason === "too_many") return { ...attempt, refusal: outcome.reason };
  const field = outcome.reason === "wrong_password" ? "present" : "next";
  return { ...attempt, errors: { [field]: outcome.reason } };
}

/** Begins to set up one's own second step. */
export async function beginOwnTotp(): Promise<void> {
  const staff = await requireStaff(null);
  await beginTotp(staff.id);
  redirect({ href: "/staff/account?setup=1#totp", locale: await getLocale() });
}

/** Turns one's own second step on with a first code; the answer shows the recovery codes, once. */
export async function confirmOwnTotp(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff(null);
  const attempt = attemptOf(previous, form, []);
  const outcome = await confirmTotp(staff, textOf(form, "code"), DateTime.now());
  if (outcome.ok) return { ...attempt, shown: outcome.recoveryCodes };
  return outcome.reason === "too_many"
    ? { ...attempt, refusal: outcome.reason }
    : { ...attempt, errors: { code: outcome.reason } };
}

/** Turns one's own second step off, with one's password. */
export async function turnOffOwnTotp(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff(null);
  const attempt = attemptOf(previous, form, []);
  const outcome = await turnOffTotp(staff, textOf(form, "totpPassword"));
  if (outcome.ok) return say("totp");
  return outcome.reason === "too_many"
    ? { ...attempt, refusal: outcome.reason }
    : { ...attempt, errors: { totpPassword: outcome.reason } };
}

/** Ends one of one's own sessions; an id of somebody else's is as one that is over. */
export async function endOwnSession(form: FormData): Promise<void> {
  const staff = await requireStaff(null);
  const only = textOf(form, "session");
  if (isId(only)) await endStaffSessions(staff.id, { only }, DateTime.now());
  await say("session");
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions(): Promise<void> {
  const staff = await requireStaff(null);
  await endStaffSessions(staff.id, { but: staff.sessionId }, DateTime.now());
  await say("sessions");
}
