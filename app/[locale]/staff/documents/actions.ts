"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { textOf } from "@/components/staff/read-form";
import { recordChange } from "@/lib/audit/record-change";
import { requireStaff } from "@/lib/auth";
import { searchDocuments } from "@/lib/document/search-documents";
import { redirect } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { locationsWith } from "@/lib/staff/policy";

/** Looks for documents, at one location or at all that somebody sees; every look is written down. */
export async function look(form: FormData): Promise<void> {
  const slug = textOf(form, "slug");
  const place = slug ? ((await findPlaceBySlug(slug)) ?? notFound()) : null;
  const { id, name, roles } = await requireStaff("documents_see", place?.id);
  const found = await searchDocuments(textOf(form, "text"), place ? [place.id] : locationsWith(roles, "documents_see"));
  const subject = { subjectKind: "location", subjectId: place?.id ?? "all", locationId: place?.id ?? null };
  await recordChange({ id, name }, { action: "person_looked_up", ...subject, after: { found: found.length } });
  const path = place ? `/staff/documents/${place.slug}` : "/staff/documents";
  redirect({ href: `${path}?found=${found.join(",")}`, locale: await getLocale() });
}
