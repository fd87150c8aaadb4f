"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/lib/auth";
import { setNorm } from "@/lib/figures/set-norm";
import { redirect } from "@/lib/i18n/navigation";
import { serviceKeys } from "@/lib/service/schema";

/** A whole number as somebody typed it; NaN for anything else. */
const numberIn = (typed: FormDataEntryValue | null) =>
  typeof typed === "string" && /^[0-9]{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;

/** Sets the norms of a service. */
export async function changeNorm(form: FormData): Promise<void> {
  const staff = await requireStaff("figures_country");
  const service = serviceKeys.find((key) => key === form.get("service")) ?? notFound();
  const norm = { normDays: numberIn(form.get("days")), normMissedPercent: numberIn(form.get("missed")) };
  const isSet = await setNorm(service, norm, { id: staff.id, name: staff.name });
  redirect({
    href: `/staff/figures?service=${service}&norm=${isSet ? "saved" : "wrong"}`,
    locale: await getLocale(),
  });
}
