"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { textOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { noteReminded } from "@/lib/document/note-reminded";
import { stepDocument } from "@/lib/document/step-document";
import { DateTime } from "@/lib/time";
import { placeOf, showDocuments } from "./place-of";

const chosenSchema = z.object({ documentId: z.uuid(), version: z.coerce.number().int().min(1) });

/** What a row of a list can do, and the list on which it stands. */
const listOf = { leave: "to_send", find: "missing" } as const;
const rowSchema = chosenSchema.extend({ step: z.enum(["leave", "find"]), shelf: z.string().trim().max(20).optional() });

/** Packs a document that is to be sent, or finds one that was missing. */
export async function press(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const author = { id, name };
  const read = rowSchema.safeParse(Object.fromEntries(form)).data ?? notFound();
  const outcome = await stepDocument({ ...read, locationId: place.id, author }, DateTime.now());
  const news: Record<string, string> = outcome.ok ? { done: read.step } : { refused: outcome.reason };
  await showDocuments(place, { list: listOf[read.step], ...news });
}

/** Writes down that staff reminded the owner of a document. */
export async function remind(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const author = { id, name };
  const documentId = z.uuid().safeParse(textOf(form, "documentId")).data ?? notFound();
  const isNoted = await noteReminded(
    { documentId, locationId: place.id, note: "reminded_by_staff", author },
    DateTime.now(),
  );
  await showDocuments(place, { list: "to_remind", ...(isNoted ? { done: "remind" } : { refused: "changed_since" }) });
}

/** Writes down that the ticked documents went back, each by itself: what changed meanwhile stays. */
export async function returnMany(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const author = { id, name };
  const now = DateTime.now();
  let count = 0;
  let refused: string | null = null;
  for (const chosen of form.getAll("chosen").slice(0, 100)) {
    const [documentId, version] = String(chosen).split(" ");
    const read = chosenSchema.safeParse({ documentId, version });
    if (!read.success) continue;
    const outcome = await stepDocument({ ...read.data, step: "return", locationId: place.id, author }, now);
    if (outcome.ok) count += 1;
    else refused = outcome.reason;
  }
  const done: Record<string, string> = count > 0 ? { done: "returned", count: String(count) } : {};
  await showDocuments(place, { list: "to_return", ...done, ...(refused ? { refused } : {}) });
}
