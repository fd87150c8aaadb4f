import { z } from "zod";
import { type ServiceKey, serviceKeySchema } from "@/lib/service/schema";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";

export const accessNeeds = ["step_free", "private_photo_room", "interpreter"] as const;
export type AccessNeed = (typeof accessNeeds)[number];
export const needs = [...accessNeeds, "extra_time"] as const;
export const sessionKinds = ["weekday", "evening", "saturday"] as const;
export type SessionKind = (typeof sessionKinds)[number];
export const locationKinds = ["ind_desk", "expat_centre", "service_point", "campus", "partner"] as const;
export const sorts = ["wait", "distance", "blend"] as const;

/** What an address line may say: one value, several of the same name, or nothing. */
export type SearchParams = Record<string, string | string[] | undefined>;

const many = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** The values of a repeatable parameter that are understood, each once. */
const understood = <Value>(item: z.ZodType<Value>) =>
  z.preprocess(many, z.array(z.unknown())).transform((values) => {
    const parsed = values
      .map((value) => item.safeParse(value))
      .flatMap((result) => (result.success ? [result.data] : []));
    return [...new Set(parsed)];
  });

const one = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || undefined, schema);

/** What an applicant looks for, as the addresses of the journey carry it. Nothing in it tells who asks. */
export const searchSchema = z.object({
  service: understood<ServiceKey>(serviceKeySchema),
  persons: one(z.coerce.number().int().min(1).max(maxPersonsPerParty).catch(1)),
  need: understood(z.enum(needs)),
  letter: one(
    z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/)
      .optional()
      .catch(undefined),
  ),
  postcode: one(
    z
      .string()
      .transform((text) => text.trim().slice(0, 4))
      .pipe(z.string().regex(/^[1-9][0-9]{3}$/))
      .optional()
      .catch(undefined),
  ),
  sort: one(z.enum(sorts).catch("wait")),
  day: understood(z.enum(sessionKinds)),
  kind: understood(z.enum(locationKinds)),
  before: one(z.iso.date().optional().catch(undefined)),
});

export type Search = {
  services: ServiceKey[];
  persons: number;
  needs: (typeof needs)[number][];
  letter?: string;
  postcode?: string;
  sort: (typeof sorts)[number];
  days: SessionKind[];
  kinds: (typeof locationKinds)[number][];
  before?: string;
};
