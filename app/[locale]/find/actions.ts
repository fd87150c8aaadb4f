"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { webCaller } from "@/app/_cookies/web-caller";
import { lookUpAppointment } from "@/lib/appointment/look-up-appointment";
import { redirect } from "@/lib/i18n/navigation";
import { countAttempt } from "@/lib/limit/count-attempt";
import { type LookUpErrors, readLookUp } from "./look-up-form";

/** What the form shows after an attempt: what was typed, and why it did not lead to an appointment. */
export type FindState = {
  attempts: number;
  typed: { code: string; personKey: string };
  errors?: LookUpErrors;
  refusal?: { title: string; text: string };
};

const textOf = (form: FormData, field: string) => String(form.get(field) ?? "").slice(0, 100);

/** Finds an appointment by its code and the number of one of its people, and goes to it. */
export async function find(previous: FindState, form: FormData): Promise<FindState> {
  const typed = { code: textOf(form, "code"), personKey: textOf(form, "personKey") };
  const state = { attempts: previous.attempts + 1, typed };
  const read = readLookUp(typed);
  if (!read.ok) return { ...state, errors: read.errors };

  const words = await getTranslations("find");
  const attempt = await countAttempt("lookup", (await webCaller()).caller);
  if (!attempt.ok) {
    const minutes = Math.ceil(attempt.retryAfterSeconds / 60);
    return { ...state, refusal: { title: words("tooManyTitle"), text: words("tooMany", { minutes }) } };
  }

  const manageKey = await lookUpAppointment(read.request);
  if (!manageKey) return { ...state, refusal: { title: words("notFoundTitle"), text: words("notFound") } };
  return redirect({ href: `/appointment/${manageKey}`, locale: await getLocale() });
}
