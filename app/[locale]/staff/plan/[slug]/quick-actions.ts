"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireStaff, type Staff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findClosure } from "@/lib/plan/find-closure";
import { findSeriesPlace } from "@/lib/plan/find-series-place";
import { proposeChanges } from "@/lib/plan/propose-changes";
import { planChangeSchema } from "@/lib/plan/schema";
import { DateTime } from "@/lib/time";

const textOf = (form: FormData, field: string) => String(form.get(field) ?? "");

/** Proposes a change that needs no form, and shows what it would do; one that cannot be leads back with the reason. */
async function propose(staff: Staff, candidate: unknown): Promise<never> {
  const change = planChangeSchema.safeParse(candidate);
  if (!change.success) notFound();
  const { id, name } = staff;
  const outcome = await proposeChanges({ author: { id, name }, changes: [change.data] }, DateTime.now());
  const href = outcome.ok
    ? `/staff/plan/proposals/${outcome.proposalId}`
    : `/staff/plan/proposals/refused?reason=${outcome.reason}`;
  return redirect({ href, locale: await getLocale() });
}

async function placeOfSeries(form: FormData): Promise<string> {
  return (await findSeriesPlace(textOf(form, "seriesId"))) ?? "none";
}

/** Lets a rule end the day before a date. */
export async function endOpening(form: FormData): Promise<void> {
  const staff = await requireStaff("plan_change", await placeOfSeries(form));
  await propose(staff, { kind: "opening_ended", seriesId: textOf(form, "seriesId"), from: textOf(form, "from") });
}

/** Lets a date be as its rule says again. */
export async function restoreDate(form: FormData): Promise<void> {
  const staff = await requireStaff("plan_change", await placeOfSeries(form));
  await propose(staff, { kind: "date_restored", seriesId: textOf(form, "seriesId"), date: textOf(form, "date") });
}

/** Takes a closure away; one of all locations, only for the country. */
export async function removeClosure(form: FormData): Promise<void> {
  const closure = await findClosure(textOf(form, "id"));
  const staff =
    closure?.locationId === null
      ? await requireStaff("plan_country")
      : await requireStaff("plan_change", closure?.locationId ?? "none");
  await propose(staff, { kind: "closure_removed", id: textOf(form, "id") });
}
