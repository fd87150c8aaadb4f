"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import type { EditState } from "@/components/plan/edit-form";
import { recordChange } from "@/lib/audit/record-change";
import { requireStaff, type Staff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findPlaceBySlug, type StaffPlace } from "@/lib/location/find-place-by-slug";
import { serviceKeys } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { callVisit } from "@/lib/visit/call-visit";
import { admitWalkIn, type CheckInOutcome, checkIn } from "@/lib/visit/check-in";
import { pauseDesk, sitDown, standUp } from "@/lib/visit/desk-shift";
import { freeDesk } from "@/lib/visit/free-desk";
import { searchDay } from "@/lib/visit/search-day";
import { stepVisit } from "@/lib/visit/step-visit";
import { visitSteps } from "@/lib/visit/steps";

/** Whose day it is; one that is not there is like one of others. */
async function placeOf(form: FormData): Promise<StaffPlace> {
  return (await findPlaceBySlug(String(form.get("slug")))) ?? notFound();
}

/** Who does it, as it is written down. */
const clerkOf = ({ id, name }: Staff) => ({ id, name });

/** One line, as the database can keep it: no control characters, no half a letter at its end. */
const textOf = (form: FormData, name: string, length = 200) =>
  String(form.get(name) ?? "")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, length)
    .toWellFormed();
const servicesOf = (form: FormData) =>
  z
    .array(z.enum(serviceKeys))
    .catch([])
    .parse([...new Set(form.getAll("services").map(String))]);

/** The day again, with what was done or why it was not. */
async function show({ slug }: StaffPlace, news: Record<string, string>): Promise<never> {
  const query = new URLSearchParams(news).toString();
  return redirect({ href: `/staff/day/${slug}${query ? `?${query}` : ""}`, locale: await getLocale() });
}

const newsOfCheckIn = (outcome: CheckInOutcome): Record<string, string> => ({
  ...(outcome.ok ? { done: "in" } : { refused: outcome.reason }),
  ...(outcome.ticket === null ? {} : { ticket: String(outcome.ticket) }),
});

/** Looks for somebody; a code that a scanner has typed lets them in at once. */
export async function look(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const clerk = clerkOf(await requireStaff("day_work", place.id));
  const now = DateTime.now();
  const { ids, elsewhere, appointmentId } = await searchDay(place, textOf(form, "text"), now);
  const subject = { subjectKind: "location", subjectId: place.id, locationId: place.id };
  await recordChange(clerk, { action: "person_looked_up", ...subject, after: { found: ids.length, elsewhere } });
  if (appointmentId)
    await show(place, newsOfCheckIn(await checkIn({ appointmentId, locationId: place.id, clerk }, now)));
  await show(place, { found: ids.join(","), ...(elsewhere > 0 ? { elsewhere: String(elsewhere) } : {}) });
}

/** Lets somebody in with their appointment. */
export async function letIn(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const clerk = clerkOf(await requireStaff("day_work", place.id));
  const appointmentId = z.uuid().safeParse(form.get("appointmentId")).data ?? notFound();
  await show(place, newsOfCheckIn(await checkIn({ appointmentId, locationId: place.id, clerk }, DateTime.now())));
}

/** Lets somebody in without an appointment. */
export async function walkIn(previous: EditState, form: FormData): Promise<EditState> {
  const place = await placeOf(form);
  const clerk = clerkOf(await requireStaff("day_work", place.id));
  const services = servicesOf(form);
  const persons = z.coerce.number().int().min(1).max(12).safeParse(form.get("persons"));
  const errors = {
    ...(services.length > 0 ? {} : { services: "services_missing" }),
    ...(persons.success ? {} : { persons: "persons_wrong" }),
  };
  if (services.length === 0 || !persons.success) {
    const typed = Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));
    return { attempts: previous.attempts + 1, typed, errors };
  }
  const name = textOf(form, "name", 80) || null;
  const hasPriority = form.get("priority") === "yes";
  const given = { locationId: place.id, services, persons: persons.data, name, hasPriority, clerk };
  const { ticket } = await admitWalkIn(given, DateTime.now());
  return show(place, { done: "in", ticket: String(ticket) });
}

/** Sits down at a desk. */
export async function sit(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const clerk = clerkOf(await requireStaff("day_work", place.id));
  const deskId = z.uuid().safeParse(form.get("deskId")).data ?? notFound();
  const at = { deskId, locationId: place.id, services: servicesOf(form), clerk };
  const outcome = await sitDown(at, DateTime.now());
  await show(place, outcome.ok ? {} : { refused: outcome.reason });
}

/** Begins or ends a break, or leaves the desk. */
export async function leaveDesk(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const clerk = clerkOf(await requireStaff("day_work", place.id));
  const deskId = z.uuid().safeParse(form.get("deskId")).data ?? notFound();
  const how = form.get("how");
  if (how !== "leave") {
    await pauseDesk({ deskId, clerk, isPaused: how === "pause" });
    await show(place, {});
  }
  const outcome = await standUp(deskId, clerk);
  await show(place, outcome.ok ? {} : { refused: outcome.reason });
}

/** Frees the desk of a colleague who is gone. */
export async function freeDeskOf(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const clerk = clerkOf(await requireStaff("day_work", place.id));
  const read = z.object({ deskId: z.uuid(), clerkId: z.uuid() }).safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const outcome = await freeDesk({ ...read.data, locationId: place.id, clerk }, DateTime.now());
  await show(place, outcome.ok ? {} : { refused: outcome.reason });
}

/** Calls whoever is next, or one person. */
export async function call(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const clerk = clerkOf(await requireStaff("day_work", place.id));
  const deskId = z.uuid().safeParse(form.get("deskId")).data ?? notFound();
  const visitId = z.uuid().safeParse(form.get("visitId")).data;
  const at = { deskId, locationId: place.id, clerk };
  const outcome = await callVisit({ ...at, ...(visitId ? { visitId } : {}) }, DateTime.now());
  await show(place, outcome.ok ? {} : { refused: outcome.reason });
}

/** Takes a visit a step further. */
export async function step(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const clerk = clerkOf(await requireStaff("day_work", place.id));
  const read = z.object({ visitId: z.uuid(), step: z.enum(visitSteps) }).safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const request = { ...read.data, locationId: place.id, clerk, services: servicesOf(form) };
  const [reason, deskId] = [textOf(form, "reason"), z.uuid().safeParse(form.get("deskId")).data];
  const given = { ...request, ...(reason ? { reason } : {}), ...(deskId ? { deskId } : {}) };
  const outcome = await stepVisit(given, DateTime.now());
  await show(place, outcome.ok ? {} : { refused: outcome.reason });
}
