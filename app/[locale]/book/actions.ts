"use server";

import { headers } from "next/headers";
import { hasLocale } from "next-intl";
import { type Draft, forgetDraft, keepDraft, readDraft } from "@/app/_cookies/draft-cookie";
import { forgetHold } from "@/app/_cookies/hold-cookie";
import { confirmHold } from "@/lib/appointment/confirm-hold";
import { extendHold } from "@/lib/appointment/extend-hold";
import { findHold } from "@/lib/appointment/find-hold";
import { type BookingError, bookingErrors, bookingSchema } from "@/lib/appointment/schema";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";
import { routing } from "@/lib/i18n/routing";
import { countAttempt } from "@/lib/limit/count-attempt";
import { DateTime } from "@/lib/time";
import { bookingOf, draftOf } from "./booking-fields";
import { currentHold, personKeyOf } from "./current-hold";

/** What the details form shows after a press: what was typed, and what is wrong with it, field by field. */
export type DetailsState = { attempts: number; typed: Draft; errors: Record<string, BookingError> };

function localeOf(form: FormData): Locale {
  const locale = form.get("locale");
  return hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
}

function isBookingError(message: string): message is BookingError {
  return (bookingErrors as readonly string[]).includes(message);
}

/** Keeps what was typed, whatever else happens: the hold may end while somebody is still looking for a letter. */
export async function keepTyped(form: FormData): Promise<void> {
  const hold = await currentHold();
  if (hold) await keepDraft(draftOf(form, hold.persons));
}

/** Goes on to the check when everything is filled in; "extend" keeps the time longer and changes nothing else. */
export async function saveDetails(previous: DetailsState, form: FormData): Promise<DetailsState> {
  const locale = localeOf(form);
  const hold = await currentHold();
  if (hold?.state !== "held") {
    if (hold) await keepDraft(draftOf(form, hold.persons));
    return redirect({ href: "/book/details", locale });
  }

  const typed = draftOf(form, hold.persons);
  await keepDraft(typed);
  if (form.get("intent") === "extend") {
    await extendHold(hold.manageKey, DateTime.now());
    return redirect({ href: "/book/details", locale });
  }

  const booking = bookingSchema(await personKeyOf(hold), hold.persons).safeParse(bookingOf(typed, hold.persons));
  if (booking.success) return redirect({ href: "/book/check", locale });
  const errors: DetailsState["errors"] = {};
  for (const { path, message } of booking.error.issues) {
    // The first thing that is wrong with a field is what is said.
    if (isBookingError(message)) errors[path.join(".")] ??= message;
  }
  return { attempts: previous.attempts + 1, typed, errors };
}

/** Keeps the time longer, from the check page. */
export async function extend(form: FormData): Promise<void> {
  const hold = await currentHold();
  if (hold) await extendHold(hold.manageKey, DateTime.now());
  redirect({ href: "/book/check", locale: localeOf(form) });
}

/** Books what is held for whom was typed. Pressed twice, or again after a way back, it is the same appointment. */
export async function book(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const now = DateTime.now();
  const hold = (await currentHold()) ?? (await findHold(String(form.get("hold") ?? ""), now));
  if (!hold) return redirect({ href: "/book/details", locale });
  const appointment = `/appointment/${hold.manageKey}?new=1`;
  if (hold.state === "booked") return redirect({ href: appointment, locale });

  const attempt = await countAttempt("confirm", (await headers()).get("x-client-address") ?? "unknown");
  if (!attempt.ok)
    return redirect({ href: `/book/check?refused=too_many_attempts&after=${attempt.retryAfterSeconds}`, locale });

  const typed = bookingOf(await readDraft(), hold.persons);
  const details = bookingSchema(await personKeyOf(hold), hold.persons).safeParse(typed);
  if (!details.success) return redirect({ href: "/book/details", locale });

  const outcome = await confirmHold(hold.manageKey, details.data, now);
  if (outcome.ok || outcome.reason === "already_confirmed") {
    await forgetHold();
    await forgetDraft();
    return redirect({ href: appointment, locale });
  }
  const next = outcome.reason === "already_booked" ? "/book/check?refused=already_booked" : "/book/details";
  redirect({ href: next, locale });
}
