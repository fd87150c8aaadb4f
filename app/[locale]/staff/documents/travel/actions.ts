"use server";

import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf, errorsOf, textOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { saveTransferTime } from "@/lib/document/save-transfer-time";
import { transferAnywhereSchema, transferTimeSchema } from "@/lib/document/transfer-times";
import { redirect } from "@/lib/i18n/navigation";

const saved = async () => redirect({ href: "/staff/documents/travel?done=saved", locale: await getLocale() });

/** Sets the working days between any two locations. */
export async function saveAnywhere(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("documents_country");
  const read = transferAnywhereSchema.safeParse({ anywhere: textOf(form, "anywhere") });
  if (!read.success) return { ...attemptOf(previous, form, ["anywhere"]), errors: errorsOf(read.error) };
  await saveTransferTime({ fromId: null, toId: null, workingDays: read.data.anywhere }, { id, name });
  return saved();
}

/** Sets the working days from one location to another; without any, they are as between any two. */
export async function savePair(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("documents_country");
  const fields = ["from", "to", "days"] as const;
  const read = transferTimeSchema.safeParse(Object.fromEntries(fields.map((field) => [field, textOf(form, field)])));
  if (!read.success) return { ...attemptOf(previous, form, fields), errors: errorsOf(read.error) };
  const { from: fromId, to: toId, days: workingDays } = read.data;
  await saveTransferTime({ fromId, toId, workingDays }, { id, name });
  return saved();
}
