"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { addKiosk } from "@/lib/kiosk/add-kiosk";
import { endKiosk } from "@/lib/kiosk/end-kiosk";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { publicUrl } from "@/lib/public-url";
import { DateTime } from "@/lib/time";

const placeOf = async (form: FormData) => (await findPlaceBySlug(String(form.get("slug")))) ?? notFound();

/** Makes a kiosk, and shows its link this once. */
export async function add(previous: EditState, form: FormData): Promise<EditState> {
  const place = await placeOf(form);
  const { id, name: author } = await requireStaff("day_work", place.id);
  const state = attemptOf(previous, form, ["name", "walkIns"]);
  const name = z.string().trim().min(1).max(60).safeParse(form.get("name"));
  if (!name.success) return { ...state, errors: { name: "name_missing" } };
  const given = { locationId: place.id, name: name.data, takesWalkIns: form.get("walkIns") === "yes" };
  const token = await addKiosk({ ...given, author: { id, name: author } }, DateTime.now());
  return { ...state, shown: [publicUrl(`/${await getLocale()}/kiosk/start/${token}`)] };
}

/** Ends a kiosk. */
export async function end(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id: staffId, name } = await requireStaff("day_work", place.id);
  const id = z.uuid().safeParse(form.get("id")).data ?? notFound();
  if (!(await endKiosk({ id, locationId: place.id, author: { id: staffId, name } }, DateTime.now()))) notFound();
  redirect({ href: `/staff/day/${place.slug}/screens?done=ended`, locale: await getLocale() });
}
