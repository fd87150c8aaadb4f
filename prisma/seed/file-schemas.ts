import { z } from "zod";
import { locationKinds } from "@/lib/search/schema";
import { personKeyKinds, serviceKeys } from "@/lib/service/schema";

/** data/services.json */
export const servicesFileSchema = z.object({
  services: z.array(
    z.object({
      key: z.enum(serviceKeys),
      personKey: z.enum(personKeyKinds),
      firstMinutes: z.int().positive(),
      extraMinutes: z.int().nonnegative(),
      maxPersons: z.int().min(1).max(6),
      needsDocument: z.boolean(),
      normDays: z.int().positive(),
      normMissedPercent: z.int().min(1).max(100),
    }),
  ),
});

/** data/locations.json */
export const locationsFileSchema = z.object({
  locations: z.array(
    z.object({
      slug: z.string(),
      oapKey: z.string(),
      kind: z.enum(locationKinds),
      name: z.string(),
      street: z.string().nullable(),
      postcode: z.string().nullable(),
      city: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      services: z.array(z.enum(serviceKeys)),
      active: z.boolean(),
      addressVerified: z.boolean(),
    }),
  ),
});
export type LocationData = z.output<typeof locationsFileSchema>["locations"][number];

/** data/workload.json, as far as the demonstration is sized by it. */
export const workloadFileSchema = z.object({
  counterVisits2022: z.int().positive(),
  assumedServiceShare: z.record(z.enum(serviceKeys), z.number()),
  assumedLocationShare: z.record(z.string(), z.number()),
});
