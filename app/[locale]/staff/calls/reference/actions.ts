"use server";

import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf, errorsOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { issueReference } from "@/lib/phone/issue-reference";
import { referenceFormSchema } from "@/lib/phone/schema";
import { DateTime } from "@/lib/time";

/** Issues a reference; the page then shows it on top of those of today. */
export async function issue(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("appointments_find");
  const request = referenceFormSchema.safeParse(Object.fromEntries(form));
  if (!request.success) {
    return { ...attemptOf(previous, form, ["name", "reason"]), errors: errorsOf(request.error) };
  }
  await issueReference({ ...request.data, author: { id, name } }, DateTime.now());
  return redirect({ href: "/staff/calls/reference", locale: await getLocale() });
}
