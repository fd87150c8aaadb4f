"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { retryMessage } from "@/lib/message/retry-message";
import { locationsWith } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";

const retryFormSchema = z.object({ messageId: z.uuid() });

/** Tries a mail that was given up again. */
export async function retry(form: FormData): Promise<void> {
  const staff = await requireStaff("worklist_solve");
  const request = retryFormSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const author = { id: staff.id, name: staff.name };
  const locations = locationsWith(staff.roles, "worklist_solve");
  const outcome = await retryMessage({ ...request.data, locations, author }, DateTime.now());
  redirect({ href: `/staff/messages?retried=${outcome.ok ? 1 : 0}`, locale: await getLocale() });
}
