"use server";

import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf, errorsOf, textOf } from "@/components/staff/read-form";
import { isDemonstration } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { redeemLink } from "@/lib/staff/redeem-link";
import { firstAdministratorSchema } from "@/lib/staff/schema";
import { DateTime } from "@/lib/time";

/** Uses a one-time link: whoever has its secret may, and nobody is signed in. */
export async function redeem(previous: EditState, form: FormData): Promise<EditState> {
  const attempt = attemptOf(previous, form, ["name", "email"]);
  const isFirst = form.has("email");
  const person = firstAdministratorSchema.safeParse({ name: form.get("name"), email: form.get("email") });
  if (isFirst && !person.success) return { ...attempt, errors: errorsOf(person.error) };
  const outcome = await redeemLink(
    { token: textOf(form, "token"), password: textOf(form, "password"), person: person.data },
    { now: DateTime.now(), isDemo: isDemonstration() },
  );
  if (outcome.ok) return redirect({ href: "/staff/sign-in?ready=1", locale: await getLocale() });
  const { reason } = outcome;
  if (reason === "link_over") return { ...attempt, refusal: reason };
  return { ...attempt, errors: { [reason === "email_taken" ? "email" : "password"]: reason } };
}
