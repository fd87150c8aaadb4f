import { z } from "@hono/zod-openapi";
import { type Booking, confirmHold } from "@/lib/appointment/confirm-hold";
import { countConfirm } from "@/lib/appointment/count-confirm";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { lookUpAppointment } from "@/lib/appointment/look-up-appointment";
import { lookUpSchema } from "@/lib/appointment/schema";
import { calendarEntry } from "@/lib/calendar/calendar-entry";
import { calendarFile } from "@/lib/calendar/calendar-file";
import { lookUpDocuments } from "@/lib/document/look-up-documents";
import { env } from "@/lib/env";
import { countAttempt } from "@/lib/limit/count-attempt";
import { networkOf } from "@/lib/limit/network-of";
import { DateTime } from "@/lib/time";
import { languages } from "@/lib/wording";
import { answerAppointment, appointmentShape } from "./appointment-shape";
import { bookingDetailsOf, bookingRequestShape } from "./booking-request";
import { idField, secretField, textField } from "./fields";
import { findOwnAppointment } from "./find-own-appointment";
import { holdOf } from "./holds";
import { define } from "./operation";
import { Problem } from "./problem";

const paramsSchema = z.strictObject({ appointment: idField() });

const linkShape = z
  .strictObject({ id: idField(), secret: secretField() })
  .openapi("AppointmentLink", { description: "Where an appointment is, and what opens it." });

const lookUpShape = z
  .strictObject({
    code: textField(60, "7K3M9QX2TB").min(1).openapi({ description: "The code that the person shows." }),
    personKey: textField(60, "1234567890").min(1).openapi({ description: "The number of one of its people." }),
  })
  .openapi("LookUpRequest");

/** Counts letters that the register does not know as guesses of a document. Throws when there were too many. */
async function countLetters(caller: string, { people, pickup }: Booking, now: DateTime): Promise<void> {
  const pairs = people.map(({ key }, index) => {
    const letter = pickup?.letters[index];
    return letter ? { key, letter } : null;
  });
  const asked = await lookUpDocuments({ caller, network: networkOf(caller) }, pairs, now);
  if (!asked.ok) throw new Problem("too_many_requests", { retryAfterSeconds: asked.retryAfterSeconds });
}

export const appointmentOperations = [
  define(
    {
      method: "post",
      path: "/appointments",
      id: "createAppointment",
      tag: "Appointments",
      summary: "Book what is held",
      description:
        "Books a hold for its people; the secret of the hold becomes that of the appointment. Sent again with the same details it is the same appointment.",
      isSecret: true,
      body: bookingRequestShape,
      answer: { status: 201, description: "The appointment.", schema: appointmentShape, headers: ["ETag", "Location"] },
      refusals: [
        "not_found",
        "hold_expired",
        "already_booked",
        "already_confirmed",
        "document_elsewhere",
        "document_not_ready",
      ],
    },
    async ({ body, secret, caller }) => {
      const now = DateTime.now();
      const details = await bookingDetailsOf(body, await holdOf(secret, body.hold, now));
      const attempt = await countConfirm(caller, details.people);
      if (!attempt.ok) throw new Problem("too_many_requests", { retryAfterSeconds: attempt.retryAfterSeconds });
      await countLetters(caller, details, now);
      const booked = await confirmHold(secret, details, now);
      if (!booked.ok) throw new Problem(booked.reason);
      const { body: appointment, headers } = answerAppointment(await findOwnAppointment(secret, body.hold, now));
      return { body: appointment, headers: { ...headers, Location: `/api/v1/appointments/${appointment.id}` } };
    },
  ),
  define(
    {
      method: "get",
      path: "/appointments/{appointment}",
      id: "readAppointment",
      tag: "Appointments",
      summary: "Read an appointment",
      description: "The appointment as it stands. Its ETag is what a change must send in If-Match.",
      isSecret: true,
      params: paramsSchema,
      answer: { status: 200, description: "The appointment.", schema: appointmentShape, headers: ["ETag"] },
      refusals: ["not_found"],
    },
    async ({ params, secret }) =>
      answerAppointment(await findOwnAppointment(secret, params.appointment, DateTime.now())),
  ),
  define(
    {
      method: "get",
      path: "/appointments/{appointment}/calendar-file",
      id: "readCalendarFile",
      tag: "Appointments",
      summary: "Read the calendar file",
      description: "The booked appointment as an iCalendar file (RFC 5545), without anybody's name or number.",
      isSecret: true,
      params: paramsSchema,
      query: z.strictObject({ language: z.enum(languages).default("nl") }),
      answer: {
        status: 200,
        description: "The file.",
        schema: z
          .string()
          .max(20_000)
          .regex(/^BEGIN:VCALENDAR/),
        contentType: "text/calendar; charset=utf-8",
      },
      refusals: ["not_found"],
    },
    async ({ params, query, secret, context }) => {
      const now = DateTime.now();
      const appointment = await findOwnAppointment(secret, params.appointment, now);
      if (appointment.status !== "booked") throw new Problem("not_found");
      const findUrl = new URL(`/${query.language}/find`, env().PUBLIC_URL ?? context.req.url).href;
      const file = calendarFile(calendarEntry(appointment, { locale: query.language, findUrl }), now);
      return { body: file, headers: { "Content-Disposition": 'attachment; filename="appointment.ics"' } };
    },
  ),
  define(
    {
      method: "post",
      path: "/appointment-lookups",
      id: "findAppointment",
      tag: "Appointments",
      summary: "Find an appointment",
      description: "By its code and the number of one of its people. Guesses are few, and a wrong one tells nothing.",
      body: lookUpShape,
      answer: { status: 201, description: "Where it is.", schema: linkShape, headers: ["Location"] },
      refusals: ["not_found"],
    },
    async ({ body, caller }) => {
      const attempt = await countAttempt("lookup", caller);
      if (!attempt.ok) throw new Problem("too_many_requests", { retryAfterSeconds: attempt.retryAfterSeconds });
      const asked = lookUpSchema.safeParse(body);
      const secret = asked.success ? await lookUpAppointment(asked.data) : null;
      const appointment = secret && (await findAppointment(secret, DateTime.now()));
      if (!appointment) throw new Problem("not_found");
      const headers = { Location: `/api/v1/appointments/${appointment.id}` };
      return { body: { id: appointment.id, secret: appointment.manageKey }, headers };
    },
  ),
];
