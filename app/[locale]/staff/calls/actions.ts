"use server";

import { getLocale } from "next-intl/server";
import { rememberSought } from "@/app/_cookies/sought-cookie";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";

/** Looks for somebody. What was typed goes into a sealed cookie and not into an address; the page looks, and writes it down. */
export async function look(form: FormData): Promise<void> {
  await requireStaff("appointments_find");
  const text = String(form.get("text") ?? "").slice(0, 300);
  await rememberSought(text);
  redirect({ href: text.trim() ? "/staff/calls?found=1" : "/staff/calls", locale: await getLocale() });
}
