import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { textOf } from "@/components/staff/read-form";
import { redirect } from "@/lib/i18n/navigation";
import { findPlaceBySlug, type StaffPlace } from "@/lib/location/find-place-by-slug";

/** Whose documents a form is about; one that is not there is like one of others. */
export async function placeOf(form: FormData): Promise<StaffPlace> {
  return (await findPlaceBySlug(textOf(form, "slug"))) ?? notFound();
}

/** The documents of the location again, with what was done or why it was not. */
export async function showDocuments(place: StaffPlace, news: Record<string, string>): Promise<never> {
  const query = new URLSearchParams(news).toString();
  return redirect({ href: `/staff/documents/${place.slug}?${query}`, locale: await getLocale() });
}
