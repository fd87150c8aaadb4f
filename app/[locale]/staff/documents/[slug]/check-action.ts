"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { textOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { settleDocumentCheck } from "@/lib/document/settle-document-check";
import { DateTime } from "@/lib/time";
import { placeOf, showDocuments } from "./place-of";

/** Notes that somebody looked for the documents of an appointment. */
export async function settleCheck(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const appointmentId = z.uuid().safeParse(textOf(form, "appointmentId")).data ?? notFound();
  const outcome = await settleDocumentCheck(
    { appointmentId, locationId: place.id, author: { id, name } },
    DateTime.now(),
  );
  await showDocuments(place, outcome.ok ? { done: "checked" } : { refused: outcome.reason });
}
