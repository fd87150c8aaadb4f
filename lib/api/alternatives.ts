import { z } from "@hono/zod-openapi";
import { answerAlternative } from "@/lib/appointment/answer-alternative";
import { DateTime } from "@/lib/time";
import { answerAppointment, appointmentShape } from "./appointment-shape";
import { idField, instantField } from "./fields";
import { findOwnAppointment } from "./find-own-appointment";
import { define } from "./operation";
import { Problem } from "./problem";

const answerShape = z
  .strictObject({
    accepts: z.boolean(),
    startsAt: instantField().openapi({ description: "The start that is answered: no other one is accepted instead." }),
  })
  .openapi("AlternativeAnswer");

export const alternativeOperations = [
  define(
    {
      method: "post",
      path: "/appointments/{appointment}/alternative-answers",
      id: "answerAlternative",
      tag: "Appointments",
      summary: "Answer another time",
      description:
        "Takes the time that is kept after the location changed its hours, or lets it go. The code stays; declined, the appointment stands as it was.",
      isSecret: true,
      params: z.strictObject({ appointment: idField() }),
      body: answerShape,
      answer: {
        status: 200,
        description: "The appointment as it is now.",
        schema: appointmentShape,
        headers: ["ETag"],
      },
      refusals: ["not_found", "hold_expired", "document_elsewhere", "document_not_ready"],
    },
    async ({ params, body, secret }) => {
      const now = DateTime.now();
      await findOwnAppointment(secret, params.appointment, now);
      const seenStartsAt = DateTime.fromISO(body.startsAt);
      const answered = await answerAlternative({ manageKey: secret, accepts: body.accepts, seenStartsAt }, now);
      if (!answered.ok) throw new Problem(answered.reason);
      return answerAppointment(await findOwnAppointment(secret, params.appointment, now));
    },
  ),
];
