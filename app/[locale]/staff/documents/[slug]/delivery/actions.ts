"use server";

import type { FileState } from "@/components/staff/file-form";
import { requireStaff } from "@/lib/auth";
import { mostDeliveryLetters, readDelivery } from "@/lib/document/delivery-file";
import { registerDelivery } from "@/lib/document/register-delivery";
import { DateTime } from "@/lib/time";
import { placeOf, showDocuments } from "../place-of";

/** The file that was chosen, else the text that was mended on the page. */
async function textIn(form: FormData): Promise<string> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    // Longer than any file of these may be: refused for its length, without being read whole.
    return file.size > 4 * mostDeliveryLetters ? "x".repeat(mostDeliveryLetters + 1) : file.text();
  }
  const text = form.get("text");
  return typeof text === "string" ? text : "";
}

/** Registers a delivery; with anything wrong, it shows that and changes nothing. */
export async function sendDelivery(previous: FileState, form: FormData): Promise<FileState> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const author = { id, name };
  const text = await textIn(form);
  const state: FileState = { attempts: previous.attempts + 1, text, wrong: [] };
  const read = readDelivery(text);
  if (!read.ok)
    return { ...state, text: read.reason === "too_large" ? "" : text, refusal: read.reason, missing: read.missing };
  const isSkipping = form.get("skip") === "yes";
  const { ok, wrong, became } = await registerDelivery({ place, rows: read.rows, isSkipping, author }, DateTime.now());
  if (!ok) return { ...state, wrong };
  const count = Object.values(became).reduce((total, some) => total + some, 0);
  return showDocuments(place, { done: "delivered", count: String(count) });
}
