"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { fieldsOf } from "@/lib/plan/plan-form";
import { changeService, serviceChangeSchema } from "@/lib/service/change-service";
import { serviceKeys } from "@/lib/service/schema";

const wordFields = ["name", "plain", "example", "bring", "know"] as const;

/** Changes a service, unless somebody else has meanwhile. */
export async function saveService(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("places_change");
  const { get } = fieldsOf(form);
  const key = serviceKeys.find((one) => one === get("key")) ?? notFound();
  const typed = Object.fromEntries([...form.keys()].map((name) => [name, form.getAll(name).map(String)]));
  const state: EditState = { attempts: previous.attempts + 1, typed, errors: {} };
  const words = (language: string) => Object.fromEntries(wordFields.map((name) => [name, get(`${name}_${language}`)]));
  const lengths = {
    firstMinutes: get("firstMinutes"),
    extraMinutes: get("extraMinutes"),
    maxPersons: get("maxPersons"),
  };
  const change = serviceChangeSchema.safeParse({ ...lengths, nl: words("nl"), en: words("en") });
  if (!change.success) {
    const errors = change.error.issues.map(({ path: [first, second], message }) => [
      second === undefined ? String(first) : `${String(second)}_${String(first)}`,
      message,
    ]);
    return { ...state, errors: Object.fromEntries(errors) };
  }
  const author = { id: staff.id, name: staff.name };
  const outcome = await changeService({ key, version: Number(get("version")), change: change.data, author });
  if (!outcome.ok) return { ...state, refusal: outcome.reason };
  return redirect({ href: `/staff/services/${key}?done=1`, locale: await getLocale() });
}
