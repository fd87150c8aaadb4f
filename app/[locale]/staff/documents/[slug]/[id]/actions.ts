"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf, textOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { sendOn } from "@/lib/document/send-on";
import { stepDocument } from "@/lib/document/step-document";
import { redirect } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { placeOf, showDocuments } from "../place-of";
import { pageSteps } from "./page-steps";

const idsSchema = z.object({
  documentId: z.uuid(),
  version: z.coerce.number().int().min(1),
  step: z.enum(pageSteps),
});

/** What a step asks and does not get, by field. */
function errorsOf(step: string, { shelf, note, to }: { shelf: string; note: string; to: string | undefined }) {
  if (shelf.length > 20) return { [`${step}-shelf`]: "too_long" };
  if (note.length > 300) return { [`${step}-note`]: "too_long" };
  if ((step === "fault" || step === "withdraw") && note === "") return { [`${step}-note`]: "note_missing" };
  return step === "send_on" && to === undefined ? { "send_on-to": "place_missing" } : {};
}

/** Takes a document a step further, as its page asked. */
export async function takeStep(previous: EditState, form: FormData): Promise<EditState> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const author = { id, name };
  const read = idsSchema.safeParse(Object.fromEntries(form)).data ?? notFound();
  const { documentId, version, step } = read;
  const fields = [`${step}-shelf`, `${step}-note`, "send_on-to"] as const;
  const [shelf = "", note = "", target = ""] = fields.map((field) => textOf(form, field).trim());
  const to = z.uuid().safeParse(target).data;
  const state = attemptOf(previous, form, fields);
  const errors = errorsOf(step, { shelf, note, to });
  if (Object.keys(errors).length > 0) return { ...state, errors };
  const now = DateTime.now();
  const at = { locationId: place.id, version, author };
  const outcome =
    step === "send_on" && to
      ? await sendOn({ document: { id: documentId, locationId: place.id }, toLocationId: to, ...at }, now)
      : await stepDocument({ documentId, step, shelf, note: note || null, ...at }, now);
  if (!outcome.ok) return { ...state, refusal: outcome.reason };
  // What is sent on is another location's business from then on.
  if (step === "send_on" || step === "leave") return showDocuments(place, { done: step });
  return redirect({
    href: `/staff/documents/${place.slug}/${documentId}?done=${step}`,
    locale: await getLocale(),
  });
}
