import { z } from "zod";
import { accessNeeds, locationKinds } from "@/lib/search/schema";
import { serviceKeys } from "@/lib/service/schema";
import { admissions } from "./admission";
import { inTheKingdom } from "./in-the-kingdom";

/** Why a field of a location is refused. Forms translate each. */
export const locationErrors = [
  "name_missing",
  "too_long",
  "slug_wrong",
  "slug_taken",
  "kind_missing",
  "city_missing",
  "latitude_wrong",
  "longitude_wrong",
  "degrees_swapped",
  "degrees_abroad",
  "zone_wrong",
  "admission_missing",
  "fee_wrong",
  "days_wrong",
  "minutes_wrong",
  "services_missing",
  "dutch_missing",
  "changed_since",
  "service_in_use",
  "people_booked",
  "email_wrong",
] as const;
type LocationError = (typeof locationErrors)[number];

const says = (error: LocationError) => ({ error });
const text = (most: number) => z.string().trim().max(most, says("too_long"));
const optional = (most: number) => text(most).transform((typed) => typed || null);
const wholeNumber = (most: number, error: LocationError) =>
  z
    .string()
    .regex(/^[0-9]{1,5}$/, says(error))
    .transform(Number)
    .pipe(z.number().max(most, says(error)));

/** Degrees as people type them, with a point or a comma. */
const degrees = (most: number, error: LocationError) =>
  z
    .string()
    .trim()
    .regex(/^-?[0-9]{1,3}([.,][0-9]{1,8})?$/, says(error))
    .transform((typed) => Number(typed.replace(",", ".")))
    .pipe(z.number().min(-most, says(error)).max(most, says(error)));

/** Euros as people type them: "0", "12,50". */
const euros = z
  .string()
  .trim()
  .regex(/^[0-9]{1,4}([.,][0-9]{2})?$/, says("fee_wrong"))
  .transform((typed) => Math.round(Number(typed.replace(",", ".")) * 100));

/** Words in both languages, or none; the Dutch ones are always there. */
const wording = z
  .object({ nl: text(600), en: text(600) })
  .refine(({ nl, en }) => nl !== "" || en === "", says("dutch_missing"))
  .transform(({ nl, en }) => (nl === "" ? null : { nl, ...(en ? { en } : {}) }));

const isZone = (zone: string) => Intl.supportedValuesOf("timeZone").includes(zone);

type Point = { latitude: number; longitude: number };

/** Every distance that applicants see depends on it: a point outside the kingdom is a typing error. */
function refuseFarPoint({ latitude, longitude }: Point, context: z.RefinementCtx) {
  if (inTheKingdom(latitude, longitude)) return;
  const message: LocationError = inTheKingdom(longitude, latitude) ? "degrees_swapped" : "degrees_abroad";
  context.addIssue({ code: "custom", path: ["latitude"], message });
}

const fields = z.object({
  name: text(100).min(1, says("name_missing")),
  nameEn: optional(100),
  kind: z.enum(locationKinds, says("kind_missing")),
  street: optional(100),
  postcode: optional(10),
  city: text(100).min(1, says("city_missing")),
  latitude: degrees(90, "latitude_wrong"),
  longitude: degrees(180, "longitude_wrong"),
  timeZone: z.string().refine(isZone, says("zone_wrong")),
  admission: z.enum(admissions, says("admission_missing")),
  admissionNote: wording,
  note: wording,
  feeCents: euros,
  accessNeeds: z.array(z.enum(accessNeeds)),
  horizonDays: wholeNumber(730, "days_wrong"),
  leadMinutes: wholeNumber(20_160, "minutes_wrong"),
  active: z.boolean(),
  dayListEmail: z.union([z.literal("").transform(() => null), z.email(says("email_wrong"))]).nullable(),
  services: z.array(z.object({ key: z.enum(serviceKeys), condition: wording })).min(1, says("services_missing")),
});

/** What staff say of a location. */
export const locationSchema = fields.superRefine(refuseFarPoint);
export type LocationValues = z.output<typeof locationSchema>;

/** The name of a location in addresses. */
export const slugSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says("slug_wrong"))
  .max(60, says("too_long"));
