"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { appointmentPath, newsPath } from "@/components/appointment/appointment-path";
import type { ChangeRefusal } from "@/lib/appointment/cancel-appointment";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { takePersonOut } from "@/lib/appointment/take-person-out";
import { redirect } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { takeOutFormSchema } from "../../change-form";

/** Where a refusal is told: at the list of who comes now, or on the appointment as it now stands. */
const toldBelow: Record<ChangeRefusal, string> = {
  changed_meanwhile: "/people",
  not_found: "/people",
  already_over: "",
  cancelled: "",
};

/** Takes the person out of the appointment as somebody saw it, and shows who is left. */
export async function takeOut(form: FormData): Promise<void> {
  const request = takeOutFormSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { manageKey, participantId } = request.data;

  const now = DateTime.now();
  const locale = await getLocale();
  const outcome = await takePersonOut(request.data, now);
  const done = newsPath(manageKey, "taken_out");
  if (outcome.ok) return redirect({ href: done, locale });

  const current = await findAppointment(manageKey, now);
  const isOut = current?.canChange && !current.people.some(({ id }) => id === participantId);
  // The button pressed twice: what was asked for is done.
  if (outcome.reason === "changed_meanwhile" && isOut) return redirect({ href: done, locale });
  const { reason } = outcome;
  redirect({ href: `${appointmentPath(manageKey)}${toldBelow[reason]}?refused=${reason}`, locale });
}
