import { z } from "@hono/zod-openapi";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { takePersonOut } from "@/lib/appointment/take-person-out";
import { findLocationId } from "@/lib/location/find-location-id";
import { DateTime } from "@/lib/time";
import { answerAppointment, appointmentShape } from "./appointment-shape";
import { idField, instantField, slugField, textField } from "./fields";
import { findOwnAppointment, versionSeen } from "./find-own-appointment";
import { define } from "./operation";
import { Problem } from "./problem";

const paramsSchema = z.strictObject({ appointment: idField() });

const headersSchema = z.object({
  "If-Match": textField(100, '"2"').openapi({ description: "The ETag of the appointment that you saw." }),
});

const moveShape = z
  .strictObject({
    location: slugField().optional().openapi({ description: "Another location; the same one when it is left out." }),
    startsAt: instantField(),
    sendDocument: z.boolean().default(false).openapi({
      description: "Whether its documents are sent to another location, for a visit after they can arrive.",
    }),
  })
  .openapi("MoveRequest");

const changeRefusals = ["not_found", "cancelled", "already_over", "changed_meanwhile", "if_match_missing"] as const;

export const appointmentChangeOperations = [
  define(
    {
      method: "patch",
      path: "/appointments/{appointment}",
      id: "moveAppointment",
      tag: "Appointments",
      summary: "Move an appointment",
      description:
        "Takes the new time before the old one is given up; the code stays. A refusal leaves everything as it was.",
      isSecret: true,
      params: paramsSchema,
      headers: headersSchema,
      body: moveShape,
      answer: {
        status: 200,
        description: "The appointment as it is now.",
        schema: appointmentShape,
        headers: ["ETag"],
      },
      refusals: [
        ...changeRefusals,
        "slot_taken",
        "not_offered",
        "not_released",
        "too_soon",
        "out_of_stock",
        "same_time",
        "document_elsewhere",
        "document_not_ready",
      ],
    },
    async ({ params, headers, body, secret }) => {
      const now = DateTime.now();
      const appointment = await findOwnAppointment(secret, params.appointment, now);
      const locationId = body.location ? await findLocationId(body.location) : appointment.location.id;
      if (!locationId) {
        const reason = "there is no such location";
        throw new Problem("invalid_input", { invalidFields: [{ name: "body.location", reason }] });
      }
      const moved = await moveAppointment(
        {
          manageKey: secret,
          version: versionSeen(headers["If-Match"], appointment),
          locationId,
          startsAt: DateTime.fromISO(body.startsAt),
          sends: body.sendDocument,
        },
        now,
      );
      if (!moved.ok) throw new Problem(moved.reason);
      return answerAppointment(await findOwnAppointment(secret, params.appointment, now));
    },
  ),
  define(
    {
      method: "delete",
      path: "/appointments/{appointment}",
      id: "cancelAppointment",
      tag: "Appointments",
      summary: "Cancel an appointment",
      description: "Gives the visit up. Cancelling what is cancelled succeeds.",
      isSecret: true,
      params: paramsSchema,
      headers: headersSchema,
      answer: { status: 204, description: "It is cancelled." },
      refusals: changeRefusals,
    },
    async ({ params, headers, secret }) => {
      const now = DateTime.now();
      const appointment = await findOwnAppointment(secret, params.appointment, now);
      const version = versionSeen(headers["If-Match"], appointment);
      const cancelled = await cancelAppointment({ manageKey: secret, version }, now);
      if (!cancelled.ok) throw new Problem(cancelled.reason);
      return {};
    },
  ),
  define(
    {
      method: "delete",
      path: "/appointments/{appointment}/people/{person}",
      id: "takePersonOut",
      tag: "Appointments",
      summary: "Take a person out",
      description: "That person may book elsewhere; the visit gets shorter. Taking the last one out cancels it.",
      isSecret: true,
      params: z.strictObject({ appointment: idField(), person: idField() }),
      headers: headersSchema,
      answer: {
        status: 200,
        description: "The appointment as it is now.",
        schema: appointmentShape,
        headers: ["ETag"],
      },
      refusals: changeRefusals,
    },
    async ({ params, headers, secret }) => {
      const now = DateTime.now();
      const appointment = await findOwnAppointment(secret, params.appointment, now);
      const version = versionSeen(headers["If-Match"], appointment);
      const out = await takePersonOut({ manageKey: secret, version, participantId: params.person }, now);
      if (!out.ok) throw new Problem(out.reason);
      return answerAppointment(await findOwnAppointment(secret, params.appointment, now));
    },
  ),
];
