import { z } from "@hono/zod-openapi";
import { countField, listField, textField } from "../fields";

/** A refusal, as RFC 9457 has it. */
export const problemShape = z
  .strictObject({
    type: textField(100, "/api/v1/problems/slot_taken").openapi({
      format: "uri-reference",
      description: "Names the kind of problem, and leads to it.",
    }),
    title: textField(200, "This time is taken"),
    status: countField(400, 599),
    detail: textField(1000, "Somebody else has this time. Nothing is held. Choose another time.").openapi({
      description: "What happened, what is kept, and what to do next.",
    }),
    invalidFields: listField(
      z.strictObject({
        name: textField(200, "body.startsAt"),
        reason: textField(400, "invalid_format: Invalid ISO datetime"),
      }),
      100,
    ).optional(),
  })
  .openapi("Problem");
