"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { requireStaff } from "@/lib/auth";
import { announceDelay } from "@/lib/delay/announce-delay";
import { redirect } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";

const formSchema = z.object({ id: z.uuid(), minutes: z.coerce.number().int().min(0).max(240) });

/** Tells those who are still to come how late it runs. */
export async function announce(form: FormData): Promise<void> {
  const place = (await findPlaceBySlug(String(form.get("slug")))) ?? notFound();
  const { id: staffId, name } = await requireStaff("day_work", place.id);
  const read = formSchema.safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const request = { ...read.data, locationId: place.id, staff: { id: staffId, name } };
  const outcome = await announceDelay(request, DateTime.now());
  const news = outcome.ok ? `mailed=${outcome.mailed}` : "refused=told_already";
  redirect({ href: `/staff/day/${place.slug}/late?${news}`, locale: await getLocale() });
}
