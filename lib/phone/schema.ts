import { z } from "zod";
import { DateTime } from "@/lib/time";
import { callerChecks, callers, callReasons, fewestChecks, proofWays, referenceReasons } from "./choices";

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);
const instant = z.iso.datetime({ offset: true }).transform((iso) => DateTime.fromISO(iso, { setZone: true }));
const or = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Which appointment, the version that was seen, and why. */
export const changeFormSchema = z.object({
  appointmentId: z.uuid(),
  version: z.coerce.number().int().positive(),
  reason: z.enum(callReasons, "reason_missing"),
  note: z
    .string()
    .trim()
    .max(200, "note_too_long")
    .optional()
    .transform((note) => note || null),
  told: z
    .literal("yes")
    .optional()
    .transform((told) => told === "yes"),
});

export const moveFormSchema = changeFormSchema.extend({
  to: slug,
  start: instant,
  sends: z
    .literal("yes")
    .optional()
    .transform((sends) => sends === "yes"),
});
export const takeOutFormSchema = changeFormSchema.extend({ participantId: z.uuid() });
export const nameFormSchema = takeOutFormSchema.extend({
  name: z.string().trim().min(1, "name_missing").max(100, "name_too_long"),
});
export const proofFormSchema = changeFormSchema.extend({ way: z.enum(proofWays, "way_missing") });

export const verifyFormSchema = z.object({
  appointmentId: z.uuid(),
  caller: z.enum(callers, "caller_missing"),
  checks: z.array(z.enum(callerChecks)).min(fewestChecks, "checks_missing"),
});

export const referenceFormSchema = z.object({
  name: z
    .string()
    .trim()
    .max(100, "name_too_long")
    .transform((name) => name || null),
  reason: z.enum(referenceReasons, "reason_missing"),
});

/** What an address asks for of the times: from which date on, and of which location which whole day. */
export const callAddressSchema = z.object({
  at: or(slug),
  date: or(z.iso.date()),
  from: or(z.iso.date()),
});
