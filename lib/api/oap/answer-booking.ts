import type { Context } from "hono";
import { countConfirm } from "@/lib/appointment/count-confirm";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { servicesOf } from "@/lib/service/find-services";
import { DateTime } from "@/lib/time";
import { bookSlot } from "./book-slot";
import { findSlot } from "./find-slot";
import { presentAppointment } from "./present-appointment";
import { readBooking } from "./read-booking";
import { readAddress, readCaller } from "./read-caller";
import { readJson } from "./read-json";
import { respond, respondError } from "./respond";
import { respondRefusal } from "./respond-refusal";
import { bookingRequestSchema } from "./schema";

/** What a body asks to book, and for whom; null when it cannot be read. */
async function readRequest(context: Context) {
  const request = bookingRequestSchema.safeParse(readJson(await context.req.text()));
  const slot = request.success && (await findSlot(request.data.slotKey));
  if (!slot) return null;
  const caller = readCaller(context);
  const [service] = await servicesOf([slot.service]);
  const details = service && readBooking(request.data, { ...service, ...slot, language: caller.language });
  return details ? { request: request.data, slot, details, caller } : null;
}

/** Call 4: books a slot, held before or not. */
export async function answerBooking(context: Context): Promise<Response> {
  const read = await readRequest(context);
  if (!read) return respondError(400, "INVALID_REQUEST");
  const attempt = await countConfirm(readAddress(context), read.details.people);
  if (!attempt.ok) return respondError(429, "TOO_MANY_REQUESTS", attempt.retryAfterSeconds);

  const now = DateTime.now();
  const outcome = await bookSlot(read, now);
  if (!outcome.ok) return respondRefusal(outcome.reason, 409);

  const appointment = await findAppointment(outcome.manageKey, now);
  if (!appointment) throw new Error("An appointment that was booked a moment ago is not there.");
  return respond(presentAppointment(appointment, read.request));
}
