"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { appointmentPath, newsPath } from "@/components/appointment/appointment-path";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { type MoveRefusal, moveAppointment } from "@/lib/appointment/move-appointment";
import { redirect } from "@/lib/i18n/navigation";
import { findLocation } from "@/lib/location/find-locations";
import { DateTime } from "@/lib/time";
import { moveFormSchema } from "../../change-form";
import { moveHref } from "../move-address";

/** Where each refusal is told, so that its next step is at hand: among other times, at the question, at the appointment. */
const toldAt: Record<MoveRefusal, "times" | "check" | "appointment"> = {
  slot_taken: "times",
  not_offered: "times",
  not_released: "times",
  too_soon: "times",
  out_of_stock: "times",
  document_elsewhere: "times",
  document_not_ready: "times",
  same_time: "times",
  changed_meanwhile: "check",
  already_over: "appointment",
  cancelled: "appointment",
  not_found: "appointment",
};

/** Moves the appointment as the person saw it to the time on the page, and shows it there. */
export async function move(form: FormData): Promise<void> {
  const request = moveFormSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { manageKey, version, location: slug, start, sends } = request.data;
  const now = DateTime.now();
  const locale = await getLocale();
  const location = await findLocation(slug, now);
  if (!location) notFound();

  const outcome = await moveAppointment({ manageKey, version, locationId: location.id, startsAt: start, sends }, now);
  const done = newsPath(manageKey, "moved");
  if (outcome.ok) return redirect({ href: done, locale });

  const { reason } = outcome;
  const current = await findAppointment(manageKey, now);
  const isThere = current?.canChange && current.location.id === location.id && +current.startsAt === +start;
  // The button pressed twice: what was asked for is done.
  if (reason === "changed_meanwhile" && isThere) return redirect({ href: done, locale });
  const page = toldAt[reason];
  const href =
    page === "appointment"
      ? `${appointmentPath(manageKey)}?refused=${reason}`
      : moveHref(manageKey, page, { location: slug, start, refused: reason });
  redirect({ href, locale });
}
