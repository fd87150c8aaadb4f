"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { requireStaff, type Staff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findLocationId } from "@/lib/location/find-location-id";
import { DateTime } from "@/lib/time";
import { answerForPerson } from "@/lib/worklist/answer-for-person";
import { cancelByStaff } from "@/lib/worklist/cancel-by-staff";
import { keepOrphan } from "@/lib/worklist/keep-orphan";
import { moveOrphan, type Target } from "@/lib/worklist/move-orphan";
import { noteAttempt } from "@/lib/worklist/note-attempt";
import { offerAlternative } from "@/lib/worklist/offer-alternative";
import type { WorklistOutcome } from "@/lib/worklist/refusals";
import { answerFormSchema, attemptFormSchema, solveFormSchema, targetFormSchema } from "@/lib/worklist/schema";
import { allowedEntry } from "./allowed-entry";
import type { Done } from "./news";

/** Reads a form about somebody whom this member may solve; anything else is not there. */
async function read<Schema extends z.ZodType<{ appointmentId: string }>>(
  schema: Schema,
  form: FormData,
  now: DateTime,
) {
  const request = schema.safeParse(Object.fromEntries(form));
  if (!request.success || !(await allowedEntry(request.data.appointmentId, now))) notFound();
  return request.data;
}

const authorOf = ({ id, name }: Staff) => ({ id, name });

/** The page of that person, with what was done or why it was not. */
async function show(appointmentId: string, done: Done, outcome: WorklistOutcome): Promise<never> {
  const query = outcome.ok ? `done=${done}` : `refused=${outcome.reason}`;
  return redirect({ href: `/staff/worklist/${appointmentId}?${query}`, locale: await getLocale() });
}

async function targetOf({ to, start }: { to: string; start: DateTime }): Promise<Target> {
  const locationId = await findLocationId(to);
  return locationId ? { locationId, startsAt: start } : notFound();
}

/** Lets somebody come at their own time, without a place. */
export async function keep(form: FormData): Promise<void> {
  const staff = await requireStaff("worklist_solve");
  const now = DateTime.now();
  const { appointmentId, version } = await read(solveFormSchema, form, now);
  await show(appointmentId, "kept", await keepOrphan({ appointmentId, version, author: authorOf(staff) }, now));
}

/** Gives somebody the time on the page. */
export async function move(form: FormData): Promise<void> {
  const staff = await requireStaff("worklist_solve");
  const now = DateTime.now();
  const { appointmentId, version, told: isTold, ...at } = await read(targetFormSchema, form, now);
  const target = await targetOf(at);
  const solving = { appointmentId, version, author: authorOf(staff), target, isTold };
  await show(appointmentId, "moved", await moveOrphan(solving, now));
}

/** Keeps the time on the page for somebody until they answer. */
export async function offer(form: FormData): Promise<void> {
  const staff = await requireStaff("worklist_solve");
  const now = DateTime.now();
  const { appointmentId, version, ...at } = await read(targetFormSchema, form, now);
  const target = await targetOf(at);
  const solving = { appointmentId, version, author: authorOf(staff), target };
  await show(appointmentId, "offered", await offerAlternative(solving, now));
}

/** Cancels somebody's appointment, with notice. */
export async function cancel(form: FormData): Promise<void> {
  const staff = await requireStaff("worklist_solve");
  const now = DateTime.now();
  const { appointmentId, version, told: isTold } = await read(solveFormSchema, form, now);
  const solving = { appointmentId, version, author: authorOf(staff), isTold };
  await show(appointmentId, "cancelled", await cancelByStaff(solving, now));
}

/** Notes what somebody says to the time that is offered to them. */
export async function answerFor(form: FormData): Promise<void> {
  const staff = await requireStaff("worklist_solve");
  const now = DateTime.now();
  const { appointmentId, version, answer } = await read(answerFormSchema, form, now);
  const accepts = answer === "accept";
  const solving = { appointmentId, version, author: authorOf(staff), accepts };
  await show(appointmentId, accepts ? "accepted" : "declined", await answerForPerson(solving, now));
}

/** Notes how an attempt to reach somebody went. */
export async function note(form: FormData): Promise<void> {
  const staff = await requireStaff("worklist_solve");
  const now = DateTime.now();
  const { appointmentId, seen, outcome } = await read(attemptFormSchema, form, now);
  await show(appointmentId, "noted", await noteAttempt({ appointmentId, seen, outcome, author: authorOf(staff) }, now));
}
