"use server";

import { randomUUID } from "node:crypto";
import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { requireStaff, type Staff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findSeriesPlace } from "@/lib/plan/find-series-place";
import { type Fields, fieldsOf, readClosureForm, readDateForm, readOpeningForm } from "@/lib/plan/plan-form";
import { proposeChanges } from "@/lib/plan/propose-changes";
import type { PlanChange } from "@/lib/plan/schema";
import { DateTime } from "@/lib/time";

/** What was typed, for a form that is shown again. */
const typedIn = (form: FormData) =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));

type Read = { ok: true; change: PlanChange } | { ok: false; errors: Record<string, string> };

/** Proposes one change and shows what it would do, or the form again. */
async function propose(previous: EditState, form: FormData, { staff, read }: { staff: Staff; read: Read }) {
  const state = { attempts: previous.attempts + 1, typed: typedIn(form), errors: {} };
  if (!read.ok) return { ...state, errors: read.errors };
  const outcome = await proposeChanges(
    { author: { id: staff.id, name: staff.name }, changes: [read.change] },
    DateTime.now(),
  );
  if (!outcome.ok) return { ...state, refusal: outcome.reason };
  return redirect({ href: `/staff/plan/proposals/${outcome.proposalId}`, locale: await getLocale() });
}

/** Where the opening of a form is, for a right that is asked there; a form of nobody's is refused like one of others. */
async function placeOf(fields: Fields): Promise<string> {
  return (await findSeriesPlace(fields.get("seriesId"))) ?? "none";
}

/** Adds an opening at the location that the form names. */
export async function addOpening(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("plan_change", String(form.get("locationId")));
  const fields = fieldsOf(form);
  const [locationId, seriesId] = [fields.get("locationId"), fields.get("seriesId")];
  return propose(previous, form, { staff, read: readOpeningForm(fields, { locationId, seriesId, isNew: true }) });
}

/** Changes an opening from a date on. */
export async function changeOpening(previous: EditState, form: FormData): Promise<EditState> {
  const locationId = await placeOf(fieldsOf(form));
  const staff = await requireStaff("plan_change", locationId);
  const fields = fieldsOf(form);
  const seriesId = fields.get("seriesId");
  return propose(previous, form, { staff, read: readOpeningForm(fields, { locationId, seriesId, isNew: false }) });
}

/** Lets one date of an opening differ. */
export async function changeDate(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("plan_change", await placeOf(fieldsOf(form)));
  const fields = fieldsOf(form);
  const at = { seriesId: fields.get("seriesId"), date: fields.get("date") };
  return propose(previous, form, { staff, read: readDateForm(fields, at) });
}

/** Closes a location, or for a planner of the country all of them, over some days. */
export async function addClosure(previous: EditState, form: FormData): Promise<EditState> {
  const isForAll = form.get("everywhere") === "yes";
  const staff = isForAll
    ? await requireStaff("plan_country")
    : await requireStaff("plan_change", String(form.get("locationId")));
  const fields = fieldsOf(form);
  const at = { id: fields.get("closureId") || randomUUID(), locationId: isForAll ? null : fields.get("locationId") };
  return propose(previous, form, { staff, read: readClosureForm(fields, at) });
}
