"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/lib/auth";
import { setNorm } from "@/lib/figures/set-norm";
import { redirect } from "@/lib/i18n/navigation";
import { serviceKeys } from "@/lib/service/schema";

/** Sets the norm of a service. */
export async function changeNorm(form: FormData): Promise<void> {
  const staff = await requireStaff("figures_country");
  const service = serviceKeys.find((key) => key === form.get("service")) ?? notFound();
  const days = String(form.get("days"));
  const isSet = /^[0-9]{1,3}$/.test(days) && (await setNorm(service, Number(days), { id: staff.id, name: staff.name }));
  redirect({
    href: `/staff/figures?service=${service}&norm=${isSet ? "saved" : "wrong"}`,
    locale: await getLocale(),
  });
}
