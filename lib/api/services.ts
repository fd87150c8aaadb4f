import { z } from "@hono/zod-openapi";
import { findServices } from "@/lib/service/find-services";
import { personKeyKinds, type Service, serviceKeys } from "@/lib/service/schema";
import { countField, listField } from "./fields";
import { define } from "./operation";

export const serviceKeyField = () => z.enum(serviceKeys);

const serviceShape = z
  .strictObject({
    key: serviceKeyField(),
    personKey: z.enum(personKeyKinds).openapi({ description: "What identifies a person for this service." }),
    firstMinutes: countField(1, 1440).openapi({ description: "Minutes for the first person of a visit." }),
    extraMinutes: countField(0, 1440).openapi({ description: "Minutes for each further person." }),
    maxPersons: countField(1, 6).openapi({ description: "The most persons in one appointment; a party may have two." }),
    needsDocument: z.boolean().openapi({ description: "Whether a letter names the location." }),
  })
  .openapi("Service");

const present = ({ key, personKey, firstMinutes, extraMinutes, maxPersons, needsDocument }: Service) => ({
  key,
  personKey,
  firstMinutes,
  extraMinutes,
  maxPersons,
  needsDocument,
});

export const serviceOperations = [
  define(
    {
      method: "get",
      path: "/services",
      id: "listServices",
      tag: "Services",
      summary: "List the services",
      description: "What people can come for. Visits that ask a person by the same key can be combined.",
      isPublic: true,
      answer: {
        status: 200,
        description: "Every service.",
        schema: z.strictObject({ items: listField(serviceShape, 50) }).openapi("Services"),
        headers: ["ETag"],
      },
    },
    async () => ({ body: { items: (await findServices()).map(present) } }),
  ),
];
