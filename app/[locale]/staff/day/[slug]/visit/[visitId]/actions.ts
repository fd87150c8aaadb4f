"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import type { EditState } from "@/components/plan/edit-form";
import { requireStaff } from "@/lib/auth";
import { announceDocument } from "@/lib/document/announce-document";
import { handOver } from "@/lib/handover/hand-over";
import { handOverSchema } from "@/lib/handover/schema";
import { asideSteps, setAside } from "@/lib/handover/set-aside";
import { serviceKeys } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { bookAgain } from "@/lib/visit/book-again";
import { findCard, findVisit } from "@/lib/visit/find-visit";
import { finishVisit } from "@/lib/visit/finish-visit";
import { avoidableReasons, markAvoidable } from "@/lib/visit/mark-avoidable";
import { visitOutcomes } from "@/lib/visit/outcomes";
import { stepVisit } from "@/lib/visit/step-visit";
import { visitSteps } from "@/lib/visit/steps";
import { atDesk, placeOf, showDay, showVisit, visitIdOf } from "./allowed-visit";

/** After these the visit is still at the clerk's desk. */
const staying = ["recall", "start"];

/** Takes a visit a step further, or hands it on to a desk or for some services. */
export async function takeStep(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const staff = await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const step = z.enum(visitSteps).safeParse(form.get("step")).data ?? notFound();
  const services = z.array(z.enum(serviceKeys)).catch([]).parse(form.getAll("services").map(String));
  const deskId = z.uuid().safeParse(form.get("deskId")).data;
  const { locationId, clerk } = atDesk(place, staff);
  const request = { visitId, locationId, clerk, step, services };
  const outcome = await stepVisit({ ...request, ...(deskId ? { deskId } : {}) }, DateTime.now());
  if (!outcome.ok) await showVisit(place, visitId, { refused: outcome.reason });
  await (staying.includes(step) ? showVisit(place, visitId, {}) : showDay(place));
}

/** Finds which document of the visit a card is that was scanned. */
export async function scanCard(form: FormData): Promise<void> {
  const place = await placeOf(form);
  await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const number = String(form.get("card") ?? "").slice(0, 60);
  const card = await findCard(visitId, place, { number, now: DateTime.now() });
  await showVisit(place, visitId, card ? { done: "card", card } : { refused: "not_this_visit" });
}

/** Hands a document over. */
export async function give(previous: EditState, form: FormData): Promise<EditState> {
  const place = await placeOf(form);
  const staff = await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const read = handOverSchema.safeParse(Object.fromEntries(form));
  if (!read.success) {
    const typed = Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));
    const errors = Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message]));
    return { attempts: previous.attempts + 1, typed, errors };
  }
  const outcome = await handOver(read.data, atDesk(place, staff), DateTime.now());
  return showVisit(place, visitId, outcome.ok ? { done: "handed_over" } : { refused: outcome.reason });
}

/** Puts a document on the search list, or aside as faulty. */
export async function putAside(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const staff = await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const read = z.object({ documentId: z.uuid(), aside: z.enum(asideSteps) }).safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const { documentId, aside } = read.data;
  const outcome = await setAside({ documentId, visitId, step: aside }, atDesk(place, staff), DateTime.now());
  await showVisit(place, visitId, outcome.ok ? { done: "aside" } : { refused: outcome.reason });
}

const outcomeField = z.tuple([
  z.literal("outcome"),
  z.union([z.literal("walk-in").transform(() => null), z.uuid()]),
  z.enum(serviceKeys),
]);

/** Ends the visit with what came of it; who must come again is offered a time at once. */
export async function finish(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const staff = await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const outcomes = [...form.entries()].flatMap(([name, value]) => {
    const field = outcomeField.safeParse(name.split(":"));
    const outcome = z.enum(visitOutcomes).safeParse(value);
    return field.success && outcome.success
      ? [{ participantId: field.data[1], service: field.data[2], outcome: outcome.data }]
      : [];
  });
  const outcome = await finishVisit({ visitId, ...atDesk(place, staff), outcomes }, DateTime.now());
  if (!outcome.ok) await showVisit(place, visitId, { refused: outcome.reason });
  const isServed = outcomes.every((one) => one.outcome === "served");
  await (isServed ? showDay(place) : showVisit(place, visitId, {}));
}

const againForm = z.object({
  start: z.iso.datetime({ offset: true }).transform((iso) => DateTime.fromISO(iso, { setZone: true })),
  people: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.uuid()).max(12)),
  services: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(serviceKeys)).min(1)),
});

/** Books some people of the visit again. */
export async function comeAgain(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const staff = await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const read = againForm.safeParse(Object.fromEntries(form));
  if (!read.success) notFound();
  const { start, people, services } = read.data;
  const request = { visitId, ...atDesk(place, staff), people, services, startsAt: start };
  const outcome = await bookAgain(request, DateTime.now());
  await showVisit(
    place,
    visitId,
    outcome.ok ? { done: outcome.hasPriority ? "again" : "pickup" } : { refused: outcome.reason },
  );
}

/** Expects the document of somebody whose biometrics were taken. */
export async function announce(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const staff = await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const read = z.object({ participantId: z.uuid(), locationId: z.uuid() }).safeParse(Object.fromEntries(form));
  const now = DateTime.now();
  const visit = read.success ? await findVisit(visitId, place, { cardId: null, now }) : null;
  if (!read.success || !visit?.people.some(({ id }) => id === read.data.participantId)) notFound();
  const { id, name } = staff;
  await announceDocument({ ...read.data, author: { id, name } }, now);
  await showVisit(place, visitId, { done: "announced" });
}

/** Marks the visit as one that need not have been, or takes the mark away. */
export async function avoidable(form: FormData): Promise<void> {
  const place = await placeOf(form);
  const staff = await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const reason = z.enum(avoidableReasons).safeParse(form.get("reason")).data ?? null;
  if (!(await markAvoidable({ visitId, ...atDesk(place, staff), reason }))) notFound();
  await showVisit(place, visitId, { done: "avoidable" });
}
