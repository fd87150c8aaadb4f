import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { Staff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findPlaceBySlug, type StaffPlace } from "@/lib/location/find-place-by-slug";

/** Whose day a form is about; one that is not there is like one of others. */
export async function placeOf(form: FormData): Promise<StaffPlace> {
  return (await findPlaceBySlug(String(form.get("slug")))) ?? notFound();
}

/** The visit that a form is about. */
export const visitIdOf = (form: FormData): string => z.uuid().safeParse(form.get("visitId")).data ?? notFound();

/** What the operations at a desk want to know. */
export const atDesk = ({ id: locationId, timeZone }: StaffPlace, { id, name }: Staff) => ({
  locationId,
  timeZone,
  clerk: { id, name },
});

/** The page of a visit again, with what was done or why it was not. */
export async function showVisit({ slug }: StaffPlace, visitId: string, news: Record<string, string>): Promise<never> {
  const query = new URLSearchParams(news).toString();
  const path = `/staff/day/${slug}/visit/${visitId}`;
  return redirect({ href: `${path}${query ? `?${query}` : ""}`, locale: await getLocale() });
}

/** The day again: the visit is at this desk no more. */
export async function showDay({ slug }: StaffPlace): Promise<never> {
  return redirect({ href: `/staff/day/${slug}`, locale: await getLocale() });
}
