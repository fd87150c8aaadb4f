import { z } from "zod";
import { daySchema, openingRuleSchema } from "@/lib/opening/schema";
import { serviceKeys } from "@/lib/service/schema";
import { mostInStock } from "@/lib/stock/stock";

const id = z.uuid();
const date = z.iso.date("date_missing");

/** Words in both languages, as people read them. */
export const wordsSchema = z.object({
  nl: z.string().trim().min(1, "words_missing").max(300, "words_long"),
  en: z.string().trim().min(1, "words_missing").max(300, "words_long"),
});

const inOrder = { path: ["endsOn"], error: "dates_in_order" };

/**
 * One change of the plan. Dates are calendar dates of the location, both ends included. Ids of what is new are made by the
 * form, so that the same form sent twice is one change.
 */
export const planChangeSchema = z.discriminatedUnion("kind", [
  /** A rule that was not there; for one date, `validFrom` and `validUntil` are that date. */
  z
    .object({
      kind: z.literal("opening_added"),
      seriesId: id,
      locationId: id,
      rule: openingRuleSchema,
      validFrom: date,
      validUntil: date.nullable(),
    })
    .refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, {
      path: ["validUntil"],
      error: "dates_in_order",
    }),
  /** From this date on the rule is another one, until its (new) last date. What differs on single dates stays. */
  z
    .object({
      kind: z.literal("opening_changed"),
      seriesId: id,
      from: date,
      rule: openingRuleSchema,
      validUntil: date.nullable(),
    })
    .refine(({ from, validUntil }) => validUntil === null || from <= validUntil, {
      path: ["validUntil"],
      error: "dates_in_order",
    }),
  /** From this date on the rule is no more. */
  z.object({ kind: z.literal("opening_ended"), seriesId: id, from: date }),
  /** One date differs: other hours and desks, or (null) not open. Also a day that the rule does not have, or a holiday. */
  z.object({ kind: z.literal("date_changed"), seriesId: id, date, day: daySchema.nullable() }),
  /** That date is as the rule says again. */
  z.object({ kind: z.literal("date_restored"), seriesId: id, date }),
  /** Closed days, of one location or (null) of all, with the reason that people read. */
  z
    .object({
      kind: z.literal("closure_added"),
      id,
      locationId: id.nullable(),
      startsOn: date,
      endsOn: date,
      reason: wordsSchema,
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, inOrder),
  z
    .object({ kind: z.literal("closure_changed"), id, startsOn: date, endsOn: date, reason: wordsSchema })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, inOrder),
  z.object({ kind: z.literal("closure_removed"), id }),
  /** For good: from this date on it has no openings and takes no bookings. */
  z.object({ kind: z.literal("location_closes"), locationId: id, from: date, reason: wordsSchema }),
  /** What a service uses up, one for each person, is counted now; bookings beyond it pause. */
  z.object({
    kind: z.literal("stock_counted"),
    locationId: id,
    service: z.enum(serviceKeys),
    count: z.number("count_number").int("count_number").min(0, "count_number").max(mostInStock, "count_number"),
  }),
  /** It is counted no longer: it limits nobody. */
  z.object({ kind: z.literal("stock_ended"), locationId: id, service: z.enum(serviceKeys) }),
  /** An earlier edit is undone, from now on. */
  z.object({ kind: z.literal("edit_undone"), proposalId: id }),
]);

export type PlanChange = z.output<typeof planChangeSchema>;

/** What is done for somebody whose place goes: see the words of the form. */
export const resolutions = ["worklist", "keep", "move", "alternative", "cancel"] as const;
export type Resolution = (typeof resolutions)[number];

/** What a planner chooses for those who no longer fit: who fits elsewhere the same day, all others, and single appointments. */
export const choiceSchema = z.object({
  sameDay: z.enum(resolutions),
  others: z.enum(resolutions),
  appointments: z.record(id, z.enum(resolutions)).optional(),
});
export type Choice = z.output<typeof choiceSchema>;

/** The same as a page of the form sends it: of each appointment on that page, empty for one that goes with its group. */
export const choiceOnPageSchema = choiceSchema.extend({ appointments: z.record(id, z.enum([...resolutions, ""])) });
export type ChoiceOnPage = z.output<typeof choiceOnPageSchema>;
