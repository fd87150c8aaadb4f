"use server";

import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { isDemonstration, signInStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { checkSignIn } from "@/lib/staff/check-sign-in";
import { demonstrationAccounts } from "@/lib/staff/demonstration-accounts";
import { findDemonstrationMember } from "@/lib/staff/find-demonstration-member";
import { DateTime } from "@/lib/time";
import { safeNext } from "./safe-next";

/** What the form shows after an attempt. The password is never sent back. */
export type SignInState = {
  attempts: number;
  email: string;
  refusal?: { text: string; isCodeNeeded: boolean };
};

const textOf = (form: FormData, field: string) => String(form.get(field) ?? "").slice(0, 300);

/** Signs somebody in with an address and a password; nobody is signed in before. */
export async function signIn(previous: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form, "email");
  const address = (await headers()).get("x-client-address") ?? "unknown";
  const outcome = await checkSignIn(
    { email, password: textOf(form, "password"), code: textOf(form, "code") || undefined },
    { address, isDemo: isDemonstration(), now: DateTime.now() },
  );
  const refused = { attempts: previous.attempts + 1, email };
  if (!outcome.ok) {
    const { reason, retryAfterSeconds = 0 } = outcome;
    const words = await getTranslations("staff.signIn");
    const text = words(`refusal.${reason}`, { minutes: Math.ceil(retryAfterSeconds / 60) });
    return { ...refused, refusal: { text, isCodeNeeded: reason === "code_needed" } };
  }
  if (!(await signInStaff(outcome))) {
    return {
      ...refused,
      refusal: { text: (await getTranslations("staff.signIn"))("refusal.wrong"), isCodeNeeded: false },
    };
  }
  return redirect({ href: safeNext(textOf(form, "next")), locale: await getLocale() });
}

/** Signs in with an account of the demonstration, by its button alone. Without the demonstration there is nothing here. */
export async function signInToDemonstration(form: FormData): Promise<void> {
  const account = demonstrationAccounts.find(({ role }) => role === form.get("role"));
  if (!isDemonstration() || !account) notFound();
  const staffId = await findDemonstrationMember(account.email);
  if (!staffId || !(await signInStaff({ staffId, passwordHash: null }))) notFound();
  redirect({ href: safeNext(textOf(form, "next")), locale: await getLocale() });
}
