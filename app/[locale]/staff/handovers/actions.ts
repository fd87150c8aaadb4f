"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/lib/auth";
import { lookUpHandovers } from "@/lib/handover/find-handovers";
import { handoverSearchSchema } from "@/lib/handover/schema";
import { redirect } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";

/** Looks up in the register of a location; what was asked stands in no address. */
export async function lookUp(form: FormData): Promise<void> {
  const place = await findPlaceBySlug(String(form.get("location")));
  const { id, name } = await requireStaff("documents_work", place?.id ?? "none");
  if (!place) notFound();
  const read = handoverSearchSchema.safeParse(Object.fromEntries(form));
  const found = read.success ? await lookUpHandovers(read.data, place, { id, name }) : null;
  const query = new URLSearchParams({
    location: place.slug,
    ...(found ? { found: found.join(",") } : { missing: "yes" }),
  });
  redirect({ href: `/staff/handovers?${query}`, locale: await getLocale() });
}
