import { z } from "zod";
import { attemptOutcomes } from "@/lib/outreach/outcomes";
import { DateTime } from "@/lib/time";
import { reachWays, worklistKinds } from "./kinds";

const id = z.uuid();
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);
const instant = z.iso.datetime({ offset: true }).transform((iso) => DateTime.fromISO(iso, { setZone: true }));
const or = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What every form that solves somebody sends: who, and the version that was seen; `told` when they are on the phone. */
export const solveFormSchema = z.object({
  appointmentId: id,
  version: z.coerce.number().int().positive(),
  told: z
    .literal("yes")
    .optional()
    .transform((told) => told === "yes"),
});

/** The same with a time somewhere. */
export const targetFormSchema = solveFormSchema.extend({ to: slug, start: instant });

export const answerFormSchema = solveFormSchema.extend({ answer: z.enum(["accept", "decline"]) });

export const attemptFormSchema = z.object({
  appointmentId: id,
  seen: z.coerce.number().int().min(0),
  outcome: z.enum(attemptOutcomes),
});

/** What the address of the worklist asks for; what cannot be read is left out. */
export const worklistAddressSchema = z.object({
  location: or(slug),
  kind: or(z.enum(worklistKinds)),
  way: or(z.enum(reachWays)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type WorklistAddress = z.output<typeof worklistAddressSchema>;

/** What the address of one person's page asks for: times of a place on a date, and the time that was chosen. */
export const entryAddressSchema = z.object({
  location: or(slug),
  date: or(z.iso.date()),
  to: or(slug),
  start: or(instant),
});
