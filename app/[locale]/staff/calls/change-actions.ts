"use server";

import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { bookingOf, draftOf } from "@/app/[locale]/book/booking-fields";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf, errorsOf } from "@/components/staff/read-form";
import { bookingSchema } from "@/lib/appointment/schema";
import { requireStaff } from "@/lib/auth";
import { redirect } from "@/lib/i18n/navigation";
import { findLocationId } from "@/lib/location/find-location-id";
import { cancelForCaller } from "@/lib/phone/cancel-for-caller";
import { changeContact } from "@/lib/phone/change-contact";
import { correctName } from "@/lib/phone/correct-name";
import { moveForCaller } from "@/lib/phone/move-for-caller";
import type { PhoneOutcome } from "@/lib/phone/refusals";
import {
  changeFormSchema,
  moveFormSchema,
  nameFormSchema,
  proofFormSchema,
  takeOutFormSchema,
  verifyFormSchema,
} from "@/lib/phone/schema";
import { sendProof } from "@/lib/phone/send-proof";
import { takeOutForCaller } from "@/lib/phone/take-out-for-caller";
import { verifyCaller } from "@/lib/phone/verify-caller";
import { DateTime } from "@/lib/time";
import type { Done } from "./done";

const changeFields = ["reason", "note", "told", "sends", "name", "way"] as const;

/** What a form says, or the form again with what is wrong with it. */
function read<Schema extends z.ZodType>(
  schema: Schema,
  previous: EditState,
  form: FormData,
): { data: z.output<Schema>; again: EditState; isRight: true } | { again: EditState; isRight: false } {
  const again = attemptOf(previous, form, changeFields);
  const request = schema.safeParse(Object.fromEntries(form));
  if (request.success) return { data: request.data, again, isRight: true };
  return { again: { ...again, errors: errorsOf(request.error) }, isRight: false };
}

/** The appointment again with what was done; or the form again with why it was not. */
async function answer(appointmentId: string, done: Done, again: EditState, outcome: PhoneOutcome): Promise<EditState> {
  if (!outcome.ok) return { ...again, refusal: outcome.reason };
  return redirect({ href: `/staff/calls/${appointmentId}?done=${done}`, locale: await getLocale() });
}

/** Writes down that the agent knows who calls. */
export async function verify(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("appointments_find");
  const checks = form.getAll("checks").map(String);
  const attempt = attemptOf(previous, form, ["caller"]);
  const again = { ...attempt, typed: { ...attempt.typed, checks } };
  const request = verifyFormSchema.safeParse({ ...Object.fromEntries(form), checks });
  if (!request.success) return { ...again, errors: errorsOf(request.error) };
  const outcome = await verifyCaller({ ...request.data, author: { id, name } });
  return answer(request.data.appointmentId, "verified", again, outcome);
}

/** Moves the appointment to the time on the page. */
export async function move(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("appointments_find");
  const request = read(moveFormSchema, previous, form);
  if (!request.isRight) return request.again;
  const { to, start, told: isTold, ...changing } = request.data;
  const locationId = await findLocationId(to);
  if (!locationId) return { ...request.again, refusal: "not_offered" };
  const target = { locationId, startsAt: start };
  const outcome = await moveForCaller({ ...changing, author: { id, name }, target, isTold }, DateTime.now());
  return answer(changing.appointmentId, "moved", request.again, outcome);
}

/** Cancels the appointment. */
export async function cancel(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("appointments_find");
  const request = read(changeFormSchema, previous, form);
  if (!request.isRight) return request.again;
  const { told: isTold, ...changing } = request.data;
  const outcome = await cancelForCaller({ ...changing, author: { id, name }, isTold }, DateTime.now());
  return answer(changing.appointmentId, "cancelled", request.again, outcome);
}

/** Takes one person out. */
export async function takeOut(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("appointments_find");
  const request = read(takeOutFormSchema, previous, form);
  if (!request.isRight) return request.again;
  const { told: _, ...changing } = request.data;
  const outcome = await takeOutForCaller({ ...changing, author: { id, name } }, DateTime.now());
  return answer(changing.appointmentId, "taken_out", request.again, outcome);
}

/** Mends a typing error in a name. */
export async function correct(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name: author } = await requireStaff("appointments_find");
  const request = read(nameFormSchema, previous, form);
  if (!request.isRight) return request.again;
  const { told: _, ...changing } = request.data;
  const outcome = await correctName({ ...changing, author: { id, name: author } }, DateTime.now());
  return answer(changing.appointmentId, "name", request.again, outcome);
}

const contactFields = [
  ...changeFields,
  "contactKind",
  "representativeKind",
  "contactName",
  "contactBy",
  "email",
  "phone",
  "language",
];

/** Changes how somebody is reached. */
export async function changeContactDetails(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("appointments_find");
  const again = attemptOf(previous, form, contactFields);
  const request = read(changeFormSchema, previous, form);
  // The same rules as at the booking, for nobody: the people stay as they are.
  const contact = bookingSchema("v_number", 0).safeParse(bookingOf(draftOf(form), 0));
  if (!request.isRight || !contact.success) {
    const errors = { ...request.again.errors, ...(contact.success ? {} : errorsOf(contact.error)) };
    return { ...again, errors };
  }
  const { told: _, ...changing } = request.data;
  const { people: __, ...details } = contact.data;
  const outcome = await changeContact({ ...changing, author: { id, name }, contact: details }, DateTime.now());
  return answer(changing.appointmentId, "contact", again, outcome);
}

/** Gives proof: by mail at once, on paper by the page to print. */
export async function giveProof(previous: EditState, form: FormData): Promise<EditState> {
  const { id, name } = await requireStaff("appointments_find");
  const request = read(proofFormSchema, previous, form);
  if (!request.isRight) return request.again;
  const { told: _, ...changing } = request.data;
  const outcome = await sendProof({ ...changing, author: { id, name } }, DateTime.now());
  if (!outcome.ok || changing.way === "mail") return answer(changing.appointmentId, "mail", request.again, outcome);
  const href = `/staff/calls/${changing.appointmentId}/proof?as=${changing.way}`;
  return redirect({ href, locale: await getLocale() });
}
