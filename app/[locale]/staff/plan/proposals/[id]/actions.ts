"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { commitProposal } from "@/lib/plan/commit-proposal";
import { discardProposal } from "@/lib/plan/discard-proposal";
import { keepChoice } from "@/lib/plan/keep-choice";
import { proposeChanges } from "@/lib/plan/propose-changes";
import { choiceOnPageSchema } from "@/lib/plan/schema";
import { DateTime } from "@/lib/time";
import { allowedProposal } from "./allowed-proposal";

const textOf = (form: FormData, field: string) => String(form.get(field) ?? "");

/** What was chosen for single appointments of the page: fields "for <id>"; an empty one goes with its group. */
function chosenAlone(form: FormData): Record<string, FormDataEntryValue> {
  const chosen = [...form].filter(([field]) => field.startsWith("for "));
  return Object.fromEntries(chosen.map(([field, value]) => [field.slice("for ".length), value]));
}

/** Commits a proposal as it was shown, or shows what has changed since; or keeps what was chosen and turns to another page. */
export async function commit(form: FormData): Promise<void> {
  const staff = await requireStaff("plan_change");
  const found = await allowedProposal(textOf(form, "id"));
  const choice = choiceOnPageSchema.safeParse({
    sameDay: textOf(form, "sameDay"),
    others: textOf(form, "others"),
    appointments: chosenAlone(form),
  });
  if (!found || !choice.success) notFound();
  const { id: proposalId } = found.proposal;
  const kept = await keepChoice(proposalId, choice.data);
  const page = textOf(form, "page");
  if (page !== "" || !kept) {
    const query = /^[1-9][0-9]{0,3}$/.test(page) ? `?page=${page}#people` : "";
    return redirect({ href: `/staff/plan/proposals/${proposalId}${query}`, locale: await getLocale() });
  }
  const author = { id: staff.id, name: staff.name };
  const request = { proposalId, fingerprint: textOf(form, "fingerprint"), choice: kept, author };
  const outcome = await commitProposal(request, DateTime.now());
  const refusal =
    outcome.ok || outcome.reason === "already_committed" ? "?done=committed" : `?refused=${outcome.reason}`;
  redirect({ href: `/staff/plan/proposals/${proposalId}${refusal}`, locale: await getLocale() });
}

/** Lets a proposal go. */
export async function discard(form: FormData): Promise<void> {
  const staff = await requireStaff("plan_change");
  const found = await allowedProposal(textOf(form, "id"));
  if (!found) notFound();
  await discardProposal(found.proposal.id, { id: staff.id, name: staff.name });
  const [only, ...others] = await findPlacesToPlan(found.proposal.locationIds);
  const href = only && others.length === 0 ? `/staff/plan/${only.slug}` : "/staff/plan";
  redirect({ href, locale: await getLocale() });
}

/** Proposes to undo what was committed, and shows what that would do. */
export async function undo(form: FormData): Promise<void> {
  const staff = await requireStaff("plan_change");
  const found = await allowedProposal(textOf(form, "id"));
  if (!found) notFound();
  const { id: proposalId } = found.proposal;
  const author = { id: staff.id, name: staff.name };
  const outcome = await proposeChanges({ author, changes: [{ kind: "edit_undone", proposalId }] }, DateTime.now());
  const href = outcome.ok ? outcome.proposalId : `${proposalId}?refused=${outcome.reason}`;
  redirect({ href: `/staff/plan/proposals/${href}`, locale: await getLocale() });
}
