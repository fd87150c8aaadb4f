import { z } from "zod";

/** Why a time of travel is refused. Forms translate each. */
export const transferErrors = ["days_wrong", "place_missing", "same_place"] as const;
const says = (error: (typeof transferErrors)[number]) => ({ error });

const days = z
  .string()
  .trim()
  .regex(/^[0-9]{1,2}$/, says("days_wrong"))
  .transform(Number)
  .pipe(z.number().min(1, says("days_wrong")).max(60, says("days_wrong")));

/** The working days between any two locations, as a form has them. */
export const transferAnywhereSchema = z.object({ anywhere: days });

/** Two locations and the working days between them, as a form has them; null: as between any two. */
export const transferTimeSchema = z
  .object({
    from: z.uuid(says("place_missing")),
    to: z.uuid(says("place_missing")),
    days: z.union([z.literal("").transform(() => null), days]),
  })
  .refine(({ from, to }) => from !== to, { path: ["to"], ...says("same_place") });
