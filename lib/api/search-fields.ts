import { z } from "@hono/zod-openapi";
import { locationKinds, needs, type Search, sessionKinds, sorts } from "@/lib/search/schema";
import { canCombine } from "@/lib/service/can-combine";
import { servicesOf } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";
import { countField, dateField, listField, patternField, slugField } from "./fields";
import { Problem } from "./problem";
import { serviceKeyField } from "./services";

/** A whole number in an address. */
const numberParameter = (least: number, most: number) => z.coerce.number().pipe(countField(least, most));

/** What a visit is for and for how many: what every question about times must say. */
export const visitShape = {
  service: listField(serviceKeyField(), 6)
    .min(1)
    .openapi({ description: "What the visit is for; repeat it for several services in one visit." }),
  persons: numberParameter(1, maxPersonsPerParty).default(1).openapi({
    type: "integer",
    format: "int32",
    minimum: 1,
    maximum: maxPersonsPerParty,
    description: "How many come.",
  }),
  need: listField(z.enum(needs), 10)
    .default([])
    .openapi({ description: "What somebody needs; extra_time lengthens the visit. Repeatable." }),
  day: listField(z.enum(sessionKinds), 10)
    .default([])
    .openapi({ description: "Only sessions of these kinds. Repeatable." }),
  kind: listField(z.enum(locationKinds), 10)
    .default([])
    .openapi({ description: "Only locations of these kinds. Repeatable." }),
  before: dateField().optional().openapi({ description: "Only before this local date." }),
};

export const choiceShape = {
  ...visitShape,
  letter: slugField().optional().openapi({ description: "The location that the letter names, for DOC." }),
  postcode: patternField(/^[1-9][0-9]{3}( ?[A-Za-z]{2})?$/, 7, "2515 XP")
    .optional()
    .openapi({ description: "Where distances are measured from; four digits are enough." }),
  sort: z.enum(sorts).default("wait").openapi({ description: "By waiting time, by distance, or both." }),
};

type Visit = z.output<z.ZodObject<typeof visitShape>> & {
  letter?: string | undefined;
  postcode?: string | undefined;
  sort?: Search["sort"];
};

/** Throws when services cannot be done in one visit. */
export async function expectCombinable(keys: readonly ServiceKey[], field: string): Promise<void> {
  if (canCombine(await servicesOf(keys))) return;
  const reason = "these services know a person by different keys: ask for each of them alone";
  throw new Problem("invalid_input", { invalidFields: [{ name: field, reason }] });
}

/** What was asked for, as the domain knows it. Throws when the services cannot be done in one visit. */
export async function searchOf(asked: Visit): Promise<Search> {
  const services = [...new Set(asked.service)];
  await expectCombinable(services, "query.service");
  return {
    services,
    persons: asked.persons,
    needs: [...new Set(asked.need)],
    days: asked.day,
    kinds: asked.kind,
    sort: asked.sort ?? "wait",
    ...(asked.letter === undefined ? {} : { letter: asked.letter }),
    ...(asked.postcode === undefined ? {} : { postcode: asked.postcode.slice(0, 4) }),
    ...(asked.before === undefined ? {} : { before: asked.before }),
  };
}
