"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { webCaller } from "@/app/_cookies/web-caller";
import { isDemonstration, signInStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { checkSignIn } from "@/lib/staff/check-sign-in";
import { DateTime } from "@/lib/time";

/** What the form shows after an attempt. The password is never sent back. */
export type SignInState = {
  attempts: number;
  email: string;
  refusal?: { text: string; isCodeNeeded: boolean };
};

const textOf = (form: FormData, field: string) => String(form.get(field) ?? "").slice(0, 300);

/** Only to a page of the staff's own: never to another site. */
const safeNext = (text: string) => (/^\/staff(\/[\w./%-]*)?(\?[\w=&.%-]*)?$/.test(text) ? text : "/staff");

/** Signs somebody in with an address and a password; nobody is signed in before. */
export async function signIn(previous: SignInState, form: FormData): Promise<SignInState> {
  const email = textOf(form, "email");
  const caller = (await webCaller()).caller;
  const outcome = await checkSignIn(
    { email, password: textOf(form, "password"), code: textOf(form, "code") || undefined },
    { caller, isDemo: isDemonstration(), now: DateTime.now() },
  );
  if (!outcome.ok) {
    const { reason, retryAfterSeconds = 0 } = outcome;
    const words = await getTranslations("staff.signIn");
    const text = words(`refusal.${reason}`, { minutes: Math.ceil(retryAfterSeconds / 60) });
    return { attempts: previous.attempts + 1, email, refusal: { text, isCodeNeeded: reason === "code_needed" } };
  }
  await signInStaff(outcome.staffId);
  return redirect({ href: safeNext(textOf(form, "next")), locale: await getLocale() });
}
