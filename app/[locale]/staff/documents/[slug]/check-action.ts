"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { requireStaff } from "@/lib/auth";
import { checkOutcomes } from "@/lib/document/check-outcomes";
import { noteTold } from "@/lib/document/note-told";
import { type SettleOutcome, settleDocumentCheck } from "@/lib/document/settle-document-check";
import { DateTime } from "@/lib/time";
import { placeOf, showDocuments } from "./place-of";

const settleSchema = z.object({ appointmentId: z.uuid(), outcome: z.enum(checkOutcomes) });

/** What was done, in a word of the news. */
function doneOf({ told, isDone }: Extract<SettleOutcome, { ok: true }>, outcome: "here" | "sent" | "not_here") {
  if (outcome === "not_here") return told === "mail" ? "check_mail" : "check_staff";
  if (!isDone) return "check_partly";
  return outcome === "here" ? "check_here" : "check_sent";
}

/** Notes what somebody found who looked for the documents of an appointment. */
export async function settleCheck(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const read = settleSchema.safeParse(Object.fromEntries(form)).data ?? notFound();
  const settlement = { ...read, locationId: place.id, author: { id, name } };
  const settled = await settleDocumentCheck(settlement, DateTime.now());
  await showDocuments(place, settled.ok ? { done: doneOf(settled, read.outcome) } : { refused: settled.reason });
}

/** Notes that somebody told the people of an appointment that their document is not here. */
export async function tellCheck(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const { appointmentId } =
    settleSchema.pick({ appointmentId: true }).safeParse(Object.fromEntries(form)).data ?? notFound();
  const isNoted = await noteTold({ appointmentId, locationId: place.id, author: { id, name } }, DateTime.now());
  await showDocuments(place, isNoted ? { done: "check_told" } : { refused: "changed_since" });
}
