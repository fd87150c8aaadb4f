import { z } from "@hono/zod-openapi";
import { accessNeeds } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";
import { findChoice } from "@/lib/waiting/find-choice";
import type { RankedLocation, UnusableLocation } from "@/lib/waiting/rank-locations";
import { reasons } from "@/lib/waiting/reasons";
import { countField, instantField, listField, slugField, textField, utc } from "./fields";
import { define } from "./operation";
import { linkTo, pageOf, pagingShape } from "./paging";
import { choiceShape, searchOf } from "./search-fields";

const startShape = z
  .strictObject({
    startsAt: instantField(),
    days: countField(0, 1000).openapi({ description: "Calendar days from today, as the location counts them." }),
  })
  .openapi("Wait");

const waitingTimeShape = z
  .strictObject({
    location: slugField(),
    name: textField(200, "IND-loket Den Haag"),
    usable: z.boolean().openapi({ description: "Whether somebody can choose it." }),
    reason: z.enum(reasons).nullable().openapi({ description: "Why not." }),
    missingNeeds: listField(z.enum(accessNeeds), 10),
    distanceKm: z.number().min(0).max(20_100).nullable(),
    first: startShape.nullable().openapi({ description: "The first start that can be chosen." }),
    third: startShape.nullable().openapi({ description: "The third distinct one, the steadier figure." }),
    namedByLetter: z.boolean(),
  })
  .openapi("WaitingTime");

const wait = (at: DateTime | null, days: number | null) =>
  at && days !== null ? { startsAt: utc(at.toMillis()), days } : null;

const kilometres = (distance: number | null) => (distance === null ? null : Math.round(distance * 10) / 10);

const presentUsable = ({ location, wait: found, distance, isNamed }: RankedLocation) => ({
  location: location.slug,
  name: location.name,
  usable: true,
  reason: null,
  missingNeeds: [],
  distanceKm: kilometres(distance),
  first: wait(found.first, found.firstDays),
  third: wait(found.third, found.thirdDays),
  namedByLetter: isNamed,
});

const presentUnusable = ({ location, reason, missingNeeds, distance, isNamed }: UnusableLocation) => ({
  location: location.slug,
  name: location.name,
  usable: false,
  reason,
  missingNeeds,
  distanceKm: kilometres(distance),
  first: null,
  third: null,
  namedByLetter: isNamed,
});

export const waitingTimeOperations = [
  define(
    {
      method: "get",
      path: "/waiting-times",
      id: "listWaitingTimes",
      tag: "Availability",
      summary: "Compare the waiting times of all locations",
      description:
        "Every location for a visit: first those that can be chosen, in the order asked for, then the others with the reason.",
      isPublic: true,
      query: z.strictObject({ ...choiceShape, ...pagingShape }),
      answer: {
        status: 200,
        description: "A page of waiting times; Link leads to the next one.",
        schema: z.strictObject({ items: listField(waitingTimeShape, 100) }).openapi("WaitingTimes"),
        headers: ["ETag", "Link"],
      },
    },
    async ({ query, context }) => {
      const { limit, cursor, ...asked } = query;
      const { usable, unusable } = await findChoice(await searchOf(asked), DateTime.now());
      const all = [...usable.map(presentUsable), ...unusable.map(presentUnusable)];
      const { page, next } = pageOf(all, ({ location }) => location, { limit, cursor });
      return { body: { items: page }, headers: linkTo(context.req.url, next) };
    },
  ),
];
