"use server";

import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { requireStaff, type Staff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findClosure } from "@/lib/plan/find-closure";
import { findSeriesPlace } from "@/lib/plan/find-series-place";
import { findWeekCopy } from "@/lib/plan/find-week-copy";
import { openAtMany } from "@/lib/plan/open-at-many";
import {
  type Fields,
  fieldsOf,
  readClosureForm,
  readDateForm,
  readOpeningForm,
  readStockForm,
} from "@/lib/plan/plan-form";
import { proposeChanges } from "@/lib/plan/propose-changes";
import type { PlanChange } from "@/lib/plan/schema";
import { mondayOf } from "@/lib/plan/week-of";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { sistersIn } from "./sisters-in";

/** At most so many weeks are filled at once. */
const mostWeeks = 26;

/** What was typed, for a form that is shown again. */
const typedIn = (form: FormData) =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));

type Read = { ok: true; change: PlanChange } | { ok: false; errors: Record<string, string> };

const again = (previous: EditState, form: FormData): EditState => ({
  attempts: previous.attempts + 1,
  typed: typedIn(form),
  errors: {},
});

/** Proposes one change and shows what it would do, or the form again. */
async function propose(previous: EditState, form: FormData, { staff, read }: { staff: Staff; read: Read }) {
  if (!read.ok) return { ...again(previous, form), errors: read.errors };
  return proposeAll(again(previous, form), staff, [read.change]);
}

/** Proposes changes and shows what they would do, or the form again. */
async function proposeAll(state: EditState, { id, name }: Staff, changes: PlanChange[]): Promise<EditState> {
  const outcome = await proposeChanges({ author: { id, name }, changes }, DateTime.now());
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

/** Adds the same opening at all the locations that are chosen. */
export async function addOpenings(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("plan_change");
  const fields = fieldsOf(form);
  const chosen = fields.all("locations");
  if (!chosen.every((id) => may(staff.roles, "plan_change", id))) notFound();
  const state = again(previous, form);
  const [first = ""] = chosen;
  const at = { locationId: first || randomUUID(), seriesId: fields.get("seriesId"), isNew: true };
  const read = readOpeningForm(fields, at);
  const missing: Record<string, string> = first ? {} : { locations: "locations_missing" };
  if (!read.ok) return { ...state, errors: { ...missing, ...read.errors } };
  if (!first || read.change.kind !== "opening_added") return { ...state, errors: missing };
  const many = await openAtMany(read.change, chosen);
  if (!many.ok) {
    const words = await getTranslations("bulk");
    const sentences = many.lacking.map(({ name, services }) =>
      words("notOffered", { place: name, services: services.join(", ") }),
    );
    return { ...state, errors: { services: many.reason }, said: { services: sentences.join(" ") } };
  }
  return proposeAll(state, staff, many.changes);
}

/** Changes an opening from a date on, and the same ones of other locations that are chosen. */
export async function changeOpening(previous: EditState, form: FormData): Promise<EditState> {
  const fields = fieldsOf(form);
  const locationId = await placeOf(fields);
  const staff = await requireStaff("plan_change", locationId);
  const sisters = (await sistersIn(form, staff)) ?? notFound();
  const read = readOpeningForm(fields, { locationId, seriesId: fields.get("seriesId"), isNew: false });
  if (!read.ok || read.change.kind !== "opening_changed") return propose(previous, form, { staff, read });
  const { change } = read;
  return proposeAll(again(previous, form), staff, [change, ...sisters.map((seriesId) => ({ ...change, seriesId }))]);
}

/** Lets one date of an opening differ. */
export async function changeDate(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("plan_change", await placeOf(fieldsOf(form)));
  const fields = fieldsOf(form);
  const at = { seriesId: fields.get("seriesId"), date: fields.get("date") };
  return propose(previous, form, { staff, read: readDateForm(fields, at) });
}

const wholeNumber = (text: string) => (/^[0-9]{1,3}$/.test(text) ? Number(text) : 0);

/** Copies the hours of a week to one or more other weeks. */
export async function copyWeek(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("plan_change", String(form.get("locationId")));
  const { get } = fieldsOf(form);
  const state = again(previous, form);
  const [from, to] = [mondayOf(get("from")), mondayOf(get("to"))];
  const weeks = wholeNumber(get("weeks"));
  const errors = {
    ...(from ? {} : { from: "date_missing" }),
    ...(to ? {} : { to: "date_missing" }),
    ...(weeks >= 1 && weeks <= mostWeeks ? {} : { weeks: "weeks_number" }),
  };
  if (!from || !to || Object.keys(errors).length > 0) return { ...state, errors };
  const isReplacing = get("mode") !== "add";
  const copy = { id: get("copyId"), from: from.toISODate(), to: to.toISODate(), weeks, isReplacing };
  const { changes } = await findWeekCopy(get("locationId"), { copy, now: DateTime.now() });
  return changes.length > 0 ? proposeAll(state, staff, changes) : { ...state, refusal: "nothing_changes" };
}

/** Counts what a service uses up at a location. */
export async function countStock(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("plan_change", String(form.get("locationId")));
  return propose(previous, form, { staff, read: readStockForm(fieldsOf(form)) });
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

/** Gives a closure other days or another reason; one of all locations, only for the country. */
export async function changeClosure(previous: EditState, form: FormData): Promise<EditState> {
  const fields = fieldsOf(form);
  const closure = await findClosure(fields.get("id"));
  const staff =
    closure?.locationId === null
      ? await requireStaff("plan_country")
      : await requireStaff("plan_change", closure?.locationId ?? "none");
  return propose(previous, form, { staff, read: readClosureForm(fields, { id: fields.get("id") }) });
}
