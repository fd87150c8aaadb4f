"use server";

import { getLocale } from "next-intl/server";
import type { FileState } from "@/components/staff/file-form";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { checkSheet } from "@/lib/plan/check-sheet";
import { proposeChanges } from "@/lib/plan/propose-changes";
import { mostSheetLetters, readSheet } from "@/lib/plan/sheet";
import { DateTime } from "@/lib/time";
import { ownPlaces } from "./own-places";

/** The file that was chosen, else the text that was mended on the page. */
async function textOf(form: FormData): Promise<string> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    // Longer than any file of these may be: refused for its length, without being read whole.
    return file.size > 4 * mostSheetLetters ? "x".repeat(mostSheetLetters + 1) : file.text();
  }
  const text = form.get("text");
  return typeof text === "string" ? text : "";
}

/** Checks a file row by row and proposes what it changes; with anything wrong, it shows that and changes nothing. */
export async function sendSheet(previous: FileState, form: FormData): Promise<FileState> {
  const staff = await requireStaff("plan_change");
  const text = await textOf(form);
  const state: FileState = { attempts: previous.attempts + 1, text, wrong: [] };
  const read = readSheet(text);
  if (!read.ok)
    return { ...state, text: read.reason === "too_large" ? "" : text, refusal: read.reason, missing: read.missing };
  const places = new Map((await ownPlaces(staff)).map(({ slug, id }) => [slug, id]));
  const { changes, wrong, unchanged } = await checkSheet(read.rows, places, DateTime.now());
  const counts = { right: changes.length, unchanged };
  const isSkipping = form.get("skip") === "yes";
  if (wrong.length > 0 && !isSkipping) return { ...state, wrong, ...counts };
  if (changes.length === 0) return { ...state, wrong, ...counts, refusal: "nothing_changes" };
  const author = { id: staff.id, name: staff.name };
  const outcome = await proposeChanges({ author, changes }, DateTime.now());
  if (!outcome.ok) return { ...state, ...counts, refusal: outcome.reason };
  return redirect({ href: `/staff/plan/proposals/${outcome.proposalId}`, locale: await getLocale() });
}
