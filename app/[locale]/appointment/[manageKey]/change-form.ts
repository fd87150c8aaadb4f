import { z } from "zod";
import { DateTime } from "@/lib/time";

/** What every form that changes an appointment sends: which one, and the version that the person saw. */
export const changeFormSchema = z.object({
  manageKey: z.string(),
  version: z.coerce.number().int().positive(),
});

export const takeOutFormSchema = changeFormSchema.extend({ participantId: z.uuid() });

/** A location and an instant there: a time to move to, as addresses and forms carry it. */
export const targetSchema = z.object({
  location: z.string().regex(/^[a-z0-9-]{1,60}$/),
  start: z.iso.datetime({ offset: true }).transform((iso) => DateTime.fromISO(iso, { setZone: true })),
});

export const moveFormSchema = changeFormSchema.extend({
  ...targetSchema.shape,
  /** Whether the person read that their documents are sent along. */
  sends: z
    .literal("1")
    .optional()
    .catch(undefined)
    .transform((sends) => sends === "1"),
});

/** The answer to a time that is kept for somebody, and which one they saw. */
export const alternativeFormSchema = z.object({
  manageKey: z.string(),
  start: targetSchema.shape.start,
  answer: z.enum(["accept", "decline"]),
});
