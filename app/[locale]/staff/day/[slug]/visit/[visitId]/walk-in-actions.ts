"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import type { EditState } from "@/components/plan/edit-form";
import { bookingSchema } from "@/lib/appointment/schema";
import { requireStaff } from "@/lib/auth";
import { personKeyOfServices } from "@/lib/service/person-key-of-services";
import { serviceKeys } from "@/lib/service/schema";
import { maxPersonsPerAppointment } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { bookWalkInAgain } from "@/lib/visit/book-walk-in-again";
import { atDesk, placeOf, showVisit, visitIdOf } from "./allowed-visit";

const againForm = z.object({
  persons: z.coerce.number().int().min(1).max(maxPersonsPerAppointment),
  services: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(serviceKeys)).min(1)),
});
const instant = z.iso.datetime({ offset: true }).transform((iso) => DateTime.fromISO(iso, { setZone: true }));

/** Which field an issue is about. */
const fieldOf = ([first, index, field]: readonly PropertyKey[]) =>
  first === "people" ? `${String(field)}-${String(index)}` : String(first);

/** Books people who came without an appointment again. */
export async function walkInAgain(previous: EditState, form: FormData): Promise<EditState> {
  const place = await placeOf(form);
  const staff = await requireStaff("day_work", place.id);
  const visitId = visitIdOf(form);
  const asked = againForm.safeParse(Object.fromEntries(form));
  if (!asked.success) notFound();
  const { persons, services } = asked.data;
  const people = Array.from({ length: persons }, (_, index) => ({
    name: String(form.get(`name-${index}`) ?? ""),
    key: String(form.get(`key-${index}`) ?? ""),
  }));
  const schema = bookingSchema(await personKeyOfServices(services), persons);
  const booking = schema.safeParse({ contactKind: "self", contactBy: "none", language: form.get("language"), people });
  const start = instant.safeParse(form.get("start"));
  if (!booking.success || !start.success) {
    const typed = Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));
    const issues = booking.error?.issues ?? [];
    const errors = {
      ...Object.fromEntries(issues.map(({ path, message }) => [fieldOf(path), message])),
      ...(start.success ? {} : { start: "start_missing" }),
    };
    return { attempts: previous.attempts + 1, typed, errors };
  }
  const request = { visitId, ...atDesk(place, staff), services, startsAt: start.data, booking: booking.data };
  const outcome = await bookWalkInAgain(request, DateTime.now());
  return showVisit(
    place,
    visitId,
    outcome.ok ? { done: outcome.hasPriority ? "again" : "pickup" } : { refused: outcome.reason },
  );
}
