"use server";

import { refresh } from "next/cache";
import { textOf } from "@/components/staff/read-form";
import { requireStaff } from "@/lib/auth";
import { cardFields, missingIn, readCard, type TypedCard } from "@/lib/document/read-card";
import { registerDocument } from "@/lib/document/register-document";
import type { RegisterOutcome } from "@/lib/document/registration";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { DateTime } from "@/lib/time";
import { placeOf } from "./place-of";
import { emptyCard, type ScanState } from "./scan-state";

/** So many of the last cards are shown. */
const mostShown = 8;

/** What the form asks after a refusal. */
async function afterRefusal(state: ScanState, outcome: Extract<RegisterOutcome, { ok: false }>): Promise<ScanState> {
  if (outcome.reason !== "elsewhere") return { ...state, refusal: outcome.reason };
  const [place] = outcome.elsewhereId ? await findPlacesToPlan([outcome.elsewhereId]) : [];
  return { ...state, asks: "elsewhere", elsewhere: place?.name ?? "" };
}

/** Registers the card that was scanned, or asks for what is missing of it. */
export async function scan(previous: ScanState, form: FormData): Promise<ScanState> {
  const place = await placeOf(form);
  const { id, name } = await requireStaff("documents_work", place.id);
  const author = { id, name };
  const now = DateTime.now();
  // One for each field, by construction.
  const typed = Object.fromEntries(cardFields.map((field) => [field, textOf(form, field)])) as TypedCard;
  const { done } = previous;
  const asks = previous.asks === "details" ? ("details" as const) : ("number" as const);
  const state: ScanState = { attempts: previous.attempts + 1, asks, typed, errors: {}, done };
  const read = readCard({ ...typed, expected_on: "" }, now.setZone(place.timeZone).toISODate() ?? "");
  if (!read.ok) return { ...state, errors: read.errors };
  const takeIn = form.get("takeIn") === "yes";
  const outcome = await registerDocument({ ...read.card, locationId: place.id, takeIn, author }, now);
  if (outcome.ok) {
    // The lists below the form count it at once.
    refresh();
    const last = { number: read.card.number, became: outcome.became, shelf: read.card.shelf ?? "" };
    return { ...state, asks: "number", typed: emptyCard(typed.shelf), done: [last, ...done].slice(0, mostShown) };
  }
  if (outcome.reason !== "details_missing") return afterRefusal(state, outcome);
  // The first time nothing is wrong: it is only asked.
  return { ...state, asks: "details", errors: previous.asks === "details" ? missingIn(read.card) : {} };
}
