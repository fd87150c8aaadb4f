"use server";

import { getLocale } from "next-intl/server";
import { requireStaff, signOutStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  await requireStaff(null);
  await signOutStaff();
  redirect({ href: "/staff/sign-in?done=1", locale: await getLocale() });
}
