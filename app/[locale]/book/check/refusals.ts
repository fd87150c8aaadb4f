import { z } from "zod";
import type { SearchParams } from "@/lib/search/schema";

/** Why the check page was shown again instead of an appointment. */
export const refusals = [
  "already_booked",
  "document_elsewhere",
  "document_not_ready",
  "other_time",
  "too_many_attempts",
] as const;
export type Refusal = (typeof refusals)[number];

/** A refusal as an address carries it: for how long nothing can be tried, and which people it is about, from 1 on. */
export type Refused = { reason: Refusal; afterSeconds: number; who: number[] };

const refusedSchema = z.object({
  refused: z.enum(refusals),
  after: z.coerce.number().int().min(1).max(86_400).catch(60),
  who: z
    .string()
    .regex(/^[1-9][0-9]?(-[1-9][0-9]?)*$/)
    .transform((text) => text.split("-").map(Number))
    .catch([]),
});

/** Reads what the action wrote into the address; anything else is no refusal. */
export function readRefused(params: SearchParams): Refused | undefined {
  const { data } = refusedSchema.safeParse(params);
  return data && { reason: data.refused, afterSeconds: data.after, who: data.who };
}
