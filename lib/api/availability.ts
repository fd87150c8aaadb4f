import { z } from "@hono/zod-openapi";
import { type OpenStart, openStarts } from "@/lib/availability/open-starts";
import { currentSnapshot } from "@/lib/availability/snapshot";
import { findLocations } from "@/lib/location/find-locations";
import { servicesOf } from "@/lib/service/find-services";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { missingNeeds } from "@/lib/waiting/reason-for";
import { countField, dateField, instantField, listField, slugField, utc } from "./fields";
import { define } from "./operation";
import { searchOf, visitShape } from "./search-fields";

const mostLocations = 500;

const dayShape = z
  .strictObject({
    location: slugField(),
    date: dateField().openapi({ description: "The location's own date." }),
    starts: listField(instantField(), 1440).openapi({ description: "Every start that can be chosen, in order." }),
  })
  .openapi("OpenDay");

const querySchema = z.strictObject({
  ...visitShape,
  from: dateField().optional().openapi({ description: "Only on or after this local date." }),
  location: listField(slugField(), 100)
    .default([])
    .openapi({ description: "Only these locations; none means the whole country. Repeatable." }),
});

const daysOf = (location: string, starts: readonly OpenStart[]) =>
  [...Map.groupBy(starts, ({ date }) => date)].map(([date, ofDate]) => ({
    location,
    date,
    starts: ofDate.map(({ startsAtMs }) => utc(startsAtMs)),
  }));

export const availabilityOperations = [
  define(
    {
      method: "get",
      path: "/availability",
      id: "listAvailability",
      tag: "Availability",
      summary: "List every start that can be chosen",
      description:
        "For the whole country or some locations: where and when the whole visit fits now, at most a second ago. Locations that cannot meet a need, or are booked elsewhere, are left out. It is a promise to look, not a place: hold one. Poll it with If-None-Match, at most once a second.",
      isPublic: true,
      query: querySchema,
      answer: {
        status: 200,
        description: "The days with open starts, by location and date.",
        schema: z
          .strictObject({
            minutes: countField(1, 10_000).openapi({
              description: "How long the visit takes, before rounding to slots.",
            }),
            items: listField(dayShape, mostLocations * 731),
          })
          .openapi("Availability"),
        headers: ["ETag"],
      },
    },
    async ({ query }) => {
      const now = DateTime.now();
      const { services, persons, needs, days, kinds, before } = await searchOf(query);
      const minutes = partyMinutes(await servicesOf(services), persons, needs.includes("extra_time"));
      const [{ places }, locations] = await Promise.all([currentSnapshot(now), findLocations(now)]);
      const items = locations.flatMap(({ id, slug, kind, accessNeeds }) => {
        const place = places.get(id);
        const isAsked =
          (query.location.length === 0 || query.location.includes(slug)) &&
          (kinds.length === 0 || kinds.includes(kind)) &&
          missingNeeds({ accessNeeds }, { needs }).length === 0;
        if (!place || !isAsked) return [];
        const wanted = { services, minutes, persons, days, from: query.from, before };
        return daysOf(slug, openStarts(place, wanted, now.toMillis()));
      });
      return { body: { minutes: minutes.reduce((sum, visit) => sum + visit, 0), items } };
    },
  ),
];
