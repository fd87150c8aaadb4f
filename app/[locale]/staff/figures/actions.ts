"use server";

import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf, textOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { isNorm, setNorms } from "@/lib/figures/set-norms";
import { redirect } from "@/lib/i18n/navigation";
import { serviceKeys } from "@/lib/service/schema";

const daysOf = (key: string) => `norm-${key}`;
const missedOf = (key: string) => `norm-missed-${key}`;

/** A whole number as somebody typed it; NaN for anything else. */
const numberIn = (typed: string) => (/^[0-9]{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

/** Sets the norms of the services that the form shows, all at once; with one that cannot be, none. */
export async function changeNorms(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("figures_country");
  const keys = serviceKeys.filter((key) => form.has(daysOf(key)) && form.has(missedOf(key)));
  const attempt = attemptOf(previous, form, [...keys.map(daysOf), ...keys.map(missedOf)]);
  const given = keys.map((key) => ({
    key,
    normDays: numberIn(textOf(form, daysOf(key))),
    normMissedPercent: numberIn(textOf(form, missedOf(key))),
  }));
  const wrong = given.flatMap(({ key, normDays, normMissedPercent }) => [
    ...(isNorm("normDays", normDays) ? [] : [daysOf(key)]),
    ...(isNorm("normMissedPercent", normMissedPercent) ? [] : [missedOf(key)]),
  ]);
  const norms = new Map(given.map(({ key, ...norm }) => [key, norm]));
  if (wrong.length > 0 || !(await setNorms(norms, { id: staff.id, name: staff.name })))
    return { ...attempt, errors: Object.fromEntries(wrong.map((name) => [name, "norm_wrong"])) };
  return redirect({ href: "/staff/figures?norm=saved", locale: await getLocale() });
}
