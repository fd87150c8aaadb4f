"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { appointmentPath, newsPath } from "@/components/appointment/appointment-path";
import { answerAlternative } from "@/lib/appointment/answer-alternative";
import { findAppointment } from "@/lib/appointment/find-appointment";
import type { PickupRefusal } from "@/lib/document/pickup";
import { redirect } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { alternativeFormSchema } from "../change-form";

/** What the page of the appointment has words of its own for. */
const reasonsOfDocuments: ReadonlySet<string> = new Set<PickupRefusal>(["document_elsewhere", "document_not_ready"]);

/** Takes the time that is kept for somebody, or lets it go, and shows the appointment as it is then. */
export async function answer(form: FormData): Promise<void> {
  const request = alternativeFormSchema.safeParse(Object.fromEntries(form));
  if (!request.success) notFound();
  const { manageKey, start, answer: said } = request.data;
  const locale = await getLocale();
  const accepts = said === "accept";
  const now = DateTime.now();
  const outcome = await answerAlternative({ manageKey, accepts, seenStartsAt: start }, now);
  // The button pressed twice: what was asked for is done.
  const isDone = outcome.ok || (accepts && +((await findAppointment(manageKey, now))?.startsAt ?? 0) === +start);
  const reason = outcome.ok || !reasonsOfDocuments.has(outcome.reason) ? "offer_expired" : outcome.reason;
  const href = isDone
    ? newsPath(manageKey, accepts ? "moved" : "declined")
    : `${appointmentPath(manageKey)}?refused=${reason}`;
  redirect({ href, locale });
}
