"use server";

import { refresh } from "next/cache";
import { RedirectType } from "next/navigation";
import { hasLocale } from "next-intl";
import { forgetDraft, keepDraft, readDraft } from "@/app/_cookies/draft-cookie";
import { heldKey, rememberBooked } from "@/app/_cookies/hold-cookie";
import { restOfDraft } from "@/app/_cookies/split-draft";
import { webCaller } from "@/app/_cookies/web-caller";
import { type Booking, type ConfirmRefusal, confirmHold } from "@/lib/appointment/confirm-hold";
import { countConfirm } from "@/lib/appointment/count-confirm";
import { extendHold } from "@/lib/appointment/extend-hold";
import { findBookedPeople } from "@/lib/appointment/find-booked-people";
import type { Hold } from "@/lib/appointment/find-hold";
import { bookingSchema } from "@/lib/appointment/schema";
import type { PickupRefusal } from "@/lib/document/pickup";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";
import { routing } from "@/lib/i18n/routing";
import { searchQuery } from "@/lib/search/search-query";
import { DateTime } from "@/lib/time";
import { checkAddress, detailsAddress, wrongDetailsAddress } from "./addresses";
import { errorsOf } from "./booking-errors";
import { bookingOf } from "./booking-fields";
import { currentHold, holdOfForm, personKeyOf, searchOf } from "./current-hold";
import { keepTyped } from "./keep-typed";
import { pickupOf } from "./pickup-of";

function localeOf(form: FormData): Locale {
  const locale = form.get("locale");
  return hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
}

/** Shows the appointment that a hold became; what was typed of its people is forgotten. The way back leads past the check. */
async function showAppointment({ manageKey, persons }: Hold, locale: Locale): Promise<never> {
  if ((await heldKey()) === manageKey) {
    const rest = restOfDraft(await readDraft(), persons);
    await (rest ? keepDraft(rest) : forgetDraft());
    await rememberBooked(manageKey);
  }
  return redirect({ href: `/appointment/${manageKey}?new=1`, locale }, RedirectType.replace);
}

/** Keeps the time longer and stays on the page that asks it; where that page runs scripts, without loading it anew. */
async function keepLonger(hold: Hold, form: FormData, page: string): Promise<void> {
  await extendHold(hold.manageKey, DateTime.now());
  if (form.get("live")) refresh();
  else redirect({ href: page, locale: localeOf(form) });
}

/**
 * Keeps what was typed, and then does what the button says: goes on to the check when everything is right, keeps the
 * time longer, or goes back to the times or to the number of persons.
 */
export async function saveDetails(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const hold = (await currentHold()) ?? (await holdOfForm(form));
  if (hold?.state === "booked") return showAppointment(hold, locale);
  const draft = await keepTyped(form);
  if (!hold || hold.state === "expired") return redirect({ href: detailsAddress, locale });

  switch (form.get("intent")) {
    case "extend":
      return keepLonger(hold, form, detailsAddress);
    case "other_time":
      return redirect({ href: `/when/${hold.location.slug}${searchQuery(await searchOf(hold))}`, locale });
    case "other_persons":
      return redirect({ href: `/${searchQuery(await searchOf(hold))}#persons`, locale });
  }
  const errors = errorsOf(draft, { personKey: await personKeyOf(hold), persons: hold.persons });
  redirect({ href: Object.keys(errors).length > 0 ? wrongDetailsAddress : checkAddress(), locale });
}

/** Keeps the time longer, from the check page. */
export async function extend(form: FormData): Promise<void> {
  const hold = await currentHold();
  if (!hold) return redirect({ href: detailsAddress, locale: localeOf(form) });
  await keepLonger(hold, form, checkAddress());
}

type ToldAtCheck = "already_booked" | PickupRefusal;

/** Where a refusal leads: the page there says what happened, and what to do next. */
const pageAfter: Record<Exclude<ConfirmRefusal, ToldAtCheck>, "appointment" | "details"> = {
  already_confirmed: "appointment",
  hold_expired: "details",
  not_found: "details",
};

/** Confirms what is held; says where to go on. */
async function confirm(hold: Hold, details: Booking): Promise<{ booked: true } | { booked: false; next: string }> {
  const attempt = await countConfirm((await webCaller()).caller, details.people);
  if (!attempt.ok)
    return { booked: false, next: checkAddress({ refused: "too_many_attempts", after: attempt.retryAfterSeconds }) };

  const outcome = await confirmHold(hold.manageKey, details, DateTime.now());
  if (outcome.ok) return { booked: true };
  if (outcome.reason === "already_booked") {
    const who = details.people.length > 1 ? await findBookedPeople(details.people, hold.services) : [];
    return { booked: false, next: checkAddress({ refused: "already_booked", who: who.join("-") }) };
  }
  const { reason } = outcome;
  if (reason === "document_elsewhere" || reason === "document_not_ready") {
    return { booked: false, next: checkAddress({ refused: reason }) };
  }
  return pageAfter[reason] === "appointment" ? { booked: true } : { booked: false, next: detailsAddress };
}

/** Books what is held for whom was typed. Pressed twice, or again after a way back, it is the same appointment. */
export async function book(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const [hold, shown] = await Promise.all([currentHold(), holdOfForm(form)]);
  if (shown?.state === "booked") return showAppointment(shown, locale);
  if (hold?.state !== "held") return redirect({ href: detailsAddress, locale });
  // Another time was chosen beside this page: nobody books what they did not see.
  if (shown?.manageKey !== hold.manageKey) return redirect({ href: checkAddress({ refused: "other_time" }), locale });

  const typed = bookingOf(await readDraft(), hold.persons);
  const details = bookingSchema(await personKeyOf(hold), hold.persons).safeParse(typed);
  if (!details.success) return redirect({ href: wrongDetailsAddress, locale });

  const pickup = await pickupOf(hold, details.data.people, form.get("sends") === "1");
  const outcome = await confirm(hold, pickup ? { ...details.data, pickup } : details.data);
  if (!outcome.booked) return redirect({ href: outcome.next, locale });
  await showAppointment(hold, locale);
}
