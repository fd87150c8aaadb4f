"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { requireStaff } from "@/lib/auth";
import { deskValuesSchema, newDesksSchema } from "@/lib/desk/desk";
import { addDesks, changeDesk } from "@/lib/desk/save-desks";
import { redirect } from "@/lib/i18n/navigation";
import { storedLocation } from "@/lib/location/stored-location";
import { isId } from "@/lib/plan/is-id";
import { fieldsOf } from "@/lib/plan/plan-form";

/** The form again, with what was typed. */
const again = (previous: EditState, form: FormData): EditState => ({
  attempts: previous.attempts + 1,
  typed: Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)])),
  errors: {},
});

const errorsOf = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]));

async function locationOf(id: string) {
  const stored = isId(id) ? await storedLocation(id) : undefined;
  if (!stored) notFound();
  return stored;
}

/** Adds desks that all do the same. */
export async function add(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("places_change");
  const { get, all } = fieldsOf(form);
  const location = await locationOf(get("locationId"));
  const read = newDesksSchema.safeParse({ count: get("count"), services: all("services") });
  if (!read.success) return { ...again(previous, form), errors: errorsOf(read.error.issues) };
  await addDesks({ locationId: location.id, ...read.data }, { id, name });
  return redirect({ href: `/staff/places/${location.slug}/desks?done=added`, locale: await getLocale() });
}

/** Changes one desk, unless somebody else has meanwhile. */
export async function change(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("places_change");
  const { get, all } = fieldsOf(form);
  const location = await locationOf(get("locationId"));
  const state = again(previous, form);
  const active = get("active") === "yes";
  const read = deskValuesSchema.safeParse({ name: get("name"), services: all("services"), active });
  if (!read.success) return { ...state, errors: errorsOf(read.error.issues) };
  const outcome = await changeDesk({
    id: get("id"),
    locationId: location.id,
    revision: Number(get("revision")),
    values: read.data,
    author: { id, name },
  });
  if (outcome.ok) {
    return redirect({ href: `/staff/places/${location.slug}/desks?done=changed`, locale: await getLocale() });
  }
  if (outcome.reason === "not_there") notFound();
  return outcome.reason === "name_taken"
    ? { ...state, errors: { name: outcome.reason } }
    : { ...state, refusal: outcome.reason };
}
