import { z } from "zod";
import type { HoldRefusal } from "@/lib/appointment/hold-places";
import type { SearchParams } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";

/** Why a choice led back here: the hold was refused, nothing was chosen, or too much was tried. */
export type Refusal = HoldRefusal | "no_time" | "too_many_attempts";

/** What somebody can do next: take another time, here or also elsewhere, or only choose again. */
export const nextSteps: Record<Refusal, "near_and_elsewhere" | "near" | "again"> = {
  slot_taken: "near_and_elsewhere",
  not_offered: "near_and_elsewhere",
  not_released: "near",
  too_soon: "near",
  out_of_stock: "near_and_elsewhere",
  key_reused: "again",
  too_many_holds: "again",
  no_time: "again",
  too_many_attempts: "again",
};

/** A refusal as an address carries it: the time that it was about, and for how long nothing can be tried. */
export type Refused = { reason: Refusal; at: DateTime | undefined; afterSeconds: number | undefined };

const refusedSchema = z.object({
  // The keys of a record of all refusals are all refusals.
  refused: z.enum(Object.keys(nextSteps) as [Refusal, ...Refusal[]]),
  at: z.iso
    .datetime({ offset: true })
    .transform((iso) => DateTime.fromISO(iso))
    .optional()
    .catch(undefined),
  after: z.coerce.number().int().min(1).max(86_400).optional().catch(undefined),
});

/** Reads what the action wrote into the address; anything else is no refusal. */
export function readRefused(params: SearchParams): Refused | undefined {
  const { data } = refusedSchema.safeParse(params);
  return data && { reason: data.refused, at: data.at, afterSeconds: data.after };
}
