import { z } from "@hono/zod-openapi";
import type { LetterDocument } from "@/lib/document/letter-document";
import { documentStatuses } from "@/lib/document/states";
import { dateField, instantField, slugField, utc } from "./fields";

export const documentShape = z
  .strictObject({
    status: z.enum(documentStatuses).openapi({
      description: "It can be booked when it is ready; it is reserved while somebody has an appointment for it.",
    }),
    location: slugField().openapi({ description: "Where it lies, or where it is on its way to." }),
    readySince: instantField().nullable(),
    keptUntil: dateField()
      .nullable()
      .openapi({ description: "The last date on which it is kept without an appointment." }),
    expectedOn: dateField().nullable().openapi({ description: "When one that is made or on its way can be there." }),
  })
  .openapi("Document");

export const presentDocument = ({ status, location, readyAt, keptUntil, expectedOn }: LetterDocument) => ({
  status,
  location: location.slug,
  readySince: readyAt ? utc(readyAt.toMillis()) : null,
  keptUntil,
  expectedOn: status === "produced" || status === "in_transit" ? expectedOn : null,
});
