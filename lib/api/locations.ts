import { z } from "@hono/zod-openapi";
import { findLocation, findLocations } from "@/lib/location/find-locations";
import type { Location } from "@/lib/location/location";
import { accessNeeds, locationKinds, sessionKinds } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";
import { countField, listField, patternField, slugField, textField } from "./fields";
import { define } from "./operation";
import { linkTo, pageOf, pagingShape } from "./paging";
import { Problem } from "./problem";
import { serviceKeyField } from "./services";

const wordingShape = z
  .strictObject({ nl: textField(2000, "Alleen op afspraak."), en: textField(2000, "By appointment only.").optional() })
  .openapi("Wording", { description: "A text in Dutch, and in English where there is one." });

const clockField = () => patternField(/^([01][0-9]|2[0-4]):[0-5][0-9]$/, 5, "09:00");

const openingShape = z
  .strictObject({
    weekdays: listField(countField(1, 7), 7).openapi({ description: "1 is Monday." }),
    opensAt: clockField().openapi({ description: "By the location's own clock." }),
    closesAt: clockField(),
    kind: z.enum(sessionKinds),
    services: listField(serviceKeyField(), 20),
  })
  .openapi("Opening");

const locationShape = z
  .strictObject({
    slug: slugField(),
    kind: z.enum(locationKinds),
    name: textField(200, "IND-loket Den Haag"),
    street: textField(200, "Rijnstraat 8").nullable(),
    postcode: textField(20, "2515 XP").nullable(),
    city: textField(100, "Den Haag"),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    timeZone: textField(60, "Europe/Amsterdam"),
    admission: z.enum(["everyone", "region", "sector", "letter"]).openapi({ description: "Who may come." }),
    admissionNote: wordingShape.nullable(),
    note: wordingShape.nullable(),
    feeCents: countField(0, 1_000_000),
    horizonDays: countField(0, 10_000).openapi({ description: "How many days ahead times can be held." }),
    leadMinutes: countField(0, 1_000_000).openapi({ description: "How long before its start a time can be held." }),
    bookedElsewhere: z.url().max(500).nullable().openapi({ description: "Where to book, if not here." }),
    accessNeeds: listField(z.enum(accessNeeds), 10).openapi({ description: "What needs it can meet." }),
    active: z.boolean(),
    services: listField(z.strictObject({ key: serviceKeyField(), condition: wordingShape.nullable() }), 20),
    openings: listField(openingShape, 100).openapi({ description: "The weekly hours of today." }),
  })
  .openapi("Location");

const present = (location: Location) => ({
  slug: location.slug,
  kind: location.kind,
  name: location.name,
  street: location.street,
  postcode: location.postcode,
  city: location.city,
  latitude: location.latitude,
  longitude: location.longitude,
  timeZone: location.timeZone,
  admission: location.admission,
  admissionNote: location.admissionNote,
  note: location.note,
  feeCents: location.feeCents,
  horizonDays: location.horizonDays,
  leadMinutes: location.leadMinutes,
  bookedElsewhere: location.bookedElsewhereUrl,
  accessNeeds: location.accessNeeds,
  active: location.active,
  services: location.services,
  openings: location.openings,
});

const querySchema = z.strictObject({
  service: serviceKeyField().optional().openapi({ description: "Only those that do this." }),
  kind: z.enum(locationKinds).optional().openapi({ description: "Only those of this kind." }),
  ...pagingShape,
});

export const locationOperations = [
  define(
    {
      method: "get",
      path: "/locations",
      id: "listLocations",
      tag: "Locations",
      summary: "List the locations",
      description: "Every place that people can come to, by name; also those that are closed or booked elsewhere.",
      isPublic: true,
      query: querySchema,
      answer: {
        status: 200,
        description: "A page of locations; Link leads to the next one.",
        schema: z.strictObject({ items: listField(locationShape, 100) }).openapi("Locations"),
        headers: ["ETag", "Link"],
      },
    },
    async ({ query, context }) => {
      const { service, kind, ...paging } = query;
      const found = (await findLocations(DateTime.now())).filter(
        (location) =>
          (!kind || location.kind === kind) && (!service || location.services.some(({ key }) => key === service)),
      );
      const { page, next } = pageOf(found, ({ slug }) => slug, paging);
      return { body: { items: page.map(present) }, headers: linkTo(context.req.url, next) };
    },
  ),
  define(
    {
      method: "get",
      path: "/locations/{location}",
      id: "readLocation",
      tag: "Locations",
      summary: "Read a location",
      description: "One place, by its slug.",
      isPublic: true,
      params: z.strictObject({ location: slugField() }),
      answer: { status: 200, description: "The location.", schema: locationShape, headers: ["ETag"] },
      refusals: ["not_found"],
    },
    async ({ params }) => {
      const location = await findLocation(params.location, DateTime.now());
      if (!location) throw new Problem("not_found");
      return { body: present(location) };
    },
  ),
];
