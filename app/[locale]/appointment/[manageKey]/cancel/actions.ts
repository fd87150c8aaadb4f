"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { appointmentPath, newsPath } from "@/components/appointment/appointment-path";
import { type ChangeRefusal, cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { redirect } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { changeFormSchema } from "../change-form";

/** Where a refusal is told: on the question once more, or on the appointment as it now stands. */
const toldBelow: Record<ChangeRefusal, string> = {
  changed_meanwhile: "/cancel",
  already_over: "",
  cancelled: "",
  not_found: "",
};

/** Cancels the appointment as the person saw it, and shows it cancelled. */
export async function cancel(form: FormData): Promise<void> {
  const request = changeFormSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { manageKey } = request.data;

  const locale = await getLocale();
  const outcome = await cancelAppointment(request.data, DateTime.now());
  if (outcome.ok) return redirect({ href: newsPath(manageKey, "just_cancelled"), locale });
  const { reason } = outcome;
  redirect({ href: `${appointmentPath(manageKey)}${toldBelow[reason]}?refused=${reason}`, locale });
}
