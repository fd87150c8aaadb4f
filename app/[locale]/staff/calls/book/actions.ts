"use server";

import { randomUUID } from "node:crypto";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { forgetDraft, keepDraft } from "@/app/_cookies/draft-cookie";
import { bookingOf, draftOf } from "@/app/[locale]/book/booking-fields";
import { personKeyOf } from "@/app/[locale]/book/current-hold";
import type { EditState } from "@/components/plan/edit-form";
import { releaseHold } from "@/lib/appointment/release-hold";
import { bookingSchema } from "@/lib/appointment/schema";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findLocationId } from "@/lib/location/find-location-id";
import { confirmForCaller } from "@/lib/phone/confirm-for-caller";
import { findOwnHold } from "@/lib/phone/find-own-hold";
import { holdForCaller } from "@/lib/phone/hold-for-caller";
import { parseSearch } from "@/lib/search/parse-search";
import type { Search, SearchParams } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { chosenTimeOf } from "../chosen-time";
import type { BookNews } from "./news";
import { letterField, pickupOfCall } from "./pickup-of-call";

/** What the page was asked for, as its forms carry it; and whether somebody typed already. */
function askedOf(form: FormData): { search: Search; again: string | undefined; from: string | undefined } {
  const query = new URLSearchParams(String(form.get("query") ?? "").slice(0, 1000));
  const params: SearchParams = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
  const from = z.iso.date().safeParse(query.get("from")).data;
  return { search: parseSearch(params), again: query.get("again") === "1" ? "1" : undefined, from };
}

async function backToTimes(form: FormData, refused?: BookNews, again?: string): Promise<never> {
  const asked = askedOf(form);
  const query = searchQuery(asked.search, { from: asked.from, again: again ?? asked.again, refused });
  return redirect({ href: `/staff/calls/book${query}${refused ? "" : "#times"}`, locale: await getLocale() });
}

/** Holds the time that was chosen, for this agent. */
export async function hold(form: FormData): Promise<void> {
  const staff = await requireStaff("appointments_find");
  const { search, again } = askedOf(form);
  const [chosen, pageKey] = [chosenTimeOf(form.get("time")), z.uuid().safeParse(form.get("pageKey"))];
  const locationId = chosen && (await findLocationId(chosen.slug));
  if (!chosen || !locationId || search.services.length === 0) return backToTimes(form, "no_time");
  const { services, persons, needs } = search;
  const request = {
    staffId: staff.id,
    locationId,
    services,
    persons,
    extraTime: needs.includes("extra_time"),
    startsAt: chosen.startsAt,
    language: await getLocale(),
    // A press again is the same hold; another time from the same page is another one.
    idempotencyKey: `${pageKey.data ?? randomUUID()}/${chosen.slug}/${+chosen.startsAt}`,
  };
  const outcome = await holdForCaller(request, DateTime.now());
  if (!outcome.ok) return backToTimes(form, outcome.reason);
  redirect({ href: `/staff/calls/book${searchQuery(search, { hold: outcome.id, again })}`, locale: await getLocale() });
}

/** Gives back what is held, and shows the times again. */
export async function otherTime(form: FormData): Promise<void> {
  const staff = await requireStaff("appointments_find");
  const held = await findOwnHold(String(form.get("hold")), staff.id, DateTime.now());
  if (held?.state === "held") await releaseHold(held.manageKey);
  await backToTimes(form);
}

/** What the form shows again: who comes, and their letters. */
function typedIn(form: FormData, draft: Record<string, string>): Record<string, string[]> {
  const letters = Array.from({ length: maxPersonsPerParty }, (_, index) => letterField(index));
  const others = [...letters, "byLetter"].map((field) => [field, form.getAll(field).map(String)] as const);
  return Object.fromEntries([...Object.entries(draft).map(([field, value]) => [field, [value]] as const), ...others]);
}

/** Books what is held for whom was typed; when the hold is over, what was typed is there again with the next one. */
export async function book(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("appointments_find");
  const now = DateTime.now();
  const held = await findOwnHold(String(form.get("hold")), id, now);
  const draft = draftOf(form);
  if (!held || held.state === "expired") {
    await keepDraft(draft);
    return backToTimes(form, "hold_expired", "1");
  }
  const again = { attempts: previous.attempts + 1, typed: typedIn(form, draft), errors: {} };
  const schema = bookingSchema(await personKeyOf(held), held.persons);
  const details = schema.safeParse(bookingOf(draft, held.persons));
  if (!details.success) {
    const errors = Object.fromEntries(
      details.error.issues.toReversed().map(({ path, message }) => [path.join("."), message]),
    );
    return { ...again, errors };
  }
  const read = await pickupOfCall(form, held, { people: details.data.people, author: { id, name } });
  if (!read.ok) return { ...again, ...read };
  const booking = { ...details.data, ...(read.pickup ? { pickup: read.pickup } : {}) };
  const outcome = await confirmForCaller({ hold: held, details: booking, author: { id, name } }, now);
  if (!outcome.ok) return { ...again, refusal: outcome.reason };
  await forgetDraft();
  return redirect({ href: `/staff/calls/${held.id}?done=booked`, locale: await getLocale() });
}
