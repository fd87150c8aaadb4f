"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findPlaceBySlug, type StaffPlace } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { closeReasons, closeVisit } from "@/lib/visit/close-visit";
import { markMissed } from "@/lib/visit/mark-missed";

/** Whose day it is; one that is not there is like one of others. */
async function placeOf(form: FormData): Promise<StaffPlace> {
  return (await findPlaceBySlug(String(form.get("slug")))) ?? notFound();
}

/** The page again, with what was done or why it was not. */
async function show({ slug }: StaffPlace, news: Record<string, string>): Promise<never> {
  const query = new URLSearchParams(news).toString();
  return redirect({ href: `/staff/day/${slug}/close?${query}`, locale: await getLocale() });
}

/** Closes an open visit with a reason. */
export async function close(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("day_work", place.id);
  const read = z.object({ visitId: z.uuid(), reason: z.enum(closeReasons) }).safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const outcome = await closeVisit({ ...read.data, locationId: place.id, clerk: { id, name } }, DateTime.now());
  await show(place, outcome.ok ? { done: "closed" } : { refused: outcome.reason });
}

/** Marks one appointment, or all whose time is over, as not come. */
export async function miss(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("day_work", place.id);
  const who = z.union([z.literal("all"), z.uuid()]).safeParse(form.get("who")).data ?? notFound();
  const appointmentIds = who === "all" ? null : [who];
  const missed = await markMissed({ locationId: place.id, appointmentIds, clerk: { id, name } }, DateTime.now());
  await show(place, { missed: String(missed) });
}
