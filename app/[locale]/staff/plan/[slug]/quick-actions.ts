"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireStaff, type Staff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { changesForHours, findDaysPlanned, readHoursWishes } from "@/lib/plan/change-hours";
import { findClosure } from "@/lib/plan/find-closure";
import { findSeriesPlace } from "@/lib/plan/find-series-place";
import { isId } from "@/lib/plan/is-id";
import { proposeChanges } from "@/lib/plan/propose-changes";
import { planChangeSchema } from "@/lib/plan/schema";
import { DateTime } from "@/lib/time";
import { sistersIn } from "../sisters-in";

const textOf = (form: FormData, field: string) => String(form.get(field) ?? "");

/** Proposes changes that need no form, and shows what they would do; one that cannot be leads back with the reason. */
async function propose(staff: Staff, candidates: readonly unknown[]): Promise<never> {
  const changes = candidates.map((candidate) => planChangeSchema.safeParse(candidate).data);
  if (changes.length === 0) notFound();
  const { id, name } = staff;
  // A time of which there is none is refused like a day that is over: by saying so.
  const outcome = changes.every((change) => change !== undefined)
    ? await proposeChanges({ author: { id, name }, changes }, DateTime.now())
    : { ok: false as const, reason: "too_short" };
  const href = outcome.ok
    ? `/staff/plan/proposals/${outcome.proposalId}`
    : `/staff/plan/proposals/refused?reason=${outcome.reason}`;
  return redirect({ href, locale: await getLocale() });
}

async function placeOfSeries(form: FormData): Promise<string> {
  return (await findSeriesPlace(textOf(form, "seriesId"))) ?? "none";
}

/** Lets a rule end the day before a date, and the same ones of other locations that are chosen. */
export async function endOpening(form: FormData): Promise<void> {
  const staff = await requireStaff("plan_change", await placeOfSeries(form));
  const sisters = (await sistersIn(form, staff)) ?? notFound();
  const from = textOf(form, "from");
  const ended = [textOf(form, "seriesId"), ...sisters].map((seriesId) => ({ kind: "opening_ended", seriesId, from }));
  await propose(staff, ended);
}

/** Lets a date be as its rule says again. */
export async function restoreDate(form: FormData): Promise<void> {
  const staff = await requireStaff("plan_change", await placeOfSeries(form));
  await propose(staff, [{ kind: "date_restored", seriesId: textOf(form, "seriesId"), date: textOf(form, "date") }]);
}

/** Takes a closure away; one of all locations, only for the country. */
export async function removeClosure(form: FormData): Promise<void> {
  const closure = await findClosure(textOf(form, "id"));
  const staff =
    closure?.locationId === null
      ? await requireStaff("plan_country")
      : await requireStaff("plan_change", closure?.locationId ?? "none");
  await propose(staff, [{ kind: "closure_removed", id: textOf(form, "id") }]);
}

/** Gives dates of a week's openings other hours. */
export async function changeHours(form: FormData): Promise<void> {
  const locationId = textOf(form, "locationId");
  const staff = await requireStaff("plan_change", isId(locationId) ? locationId : "none");
  const wishes = readHoursWishes(form.getAll("hours").map(String)) ?? notFound();
  const dates = wishes.map(({ date }) => date).sort();
  const range = { from: dates[0] ?? "", until: dates.at(-1) ?? "" };
  const changes = changesForHours(await findDaysPlanned(locationId, range), wishes);
  await propose(staff, changes ?? [{ kind: "date_restored", ...wishes[0] }]);
}
