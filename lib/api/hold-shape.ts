import { z } from "@hono/zod-openapi";
import type { Hold } from "@/lib/appointment/find-hold";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";
import { countField, idField, instantField, listField, secretField, slugField, utc } from "./fields";
import { serviceKeyField } from "./services";

export const holdShape = z
  .strictObject({
    id: idField(),
    status: z.enum(["held", "expired", "booked"]),
    secret: secretField().openapi({ description: "Opens the hold and the appointment that it becomes. Keep it." }),
    expiresAt: instantField(),
    extensionsLeft: countField(0, 100),
    location: slugField(),
    services: listField(serviceKeyField(), 6),
    persons: countField(1, maxPersonsPerParty),
    extraTime: z.boolean(),
    groups: listField(
      z.strictObject({ startsAt: instantField(), endsAt: instantField(), persons: countField(1, 6) }),
      2,
    ).openapi({
      description: "Six people at most come together; a larger party comes in groups, one after the other.",
    }),
  })
  .openapi("Hold");

export const presentHold = (hold: Hold) => ({
  id: hold.id,
  status: hold.state,
  secret: hold.manageKey,
  expiresAt: utc(hold.expiresAt.toMillis()),
  extensionsLeft: hold.extensionsLeft,
  location: hold.location.slug,
  services: hold.services,
  persons: hold.persons,
  extraTime: hold.extraTime,
  groups: hold.groups.map(({ startsAt, endsAt, persons }) => ({
    startsAt: utc(startsAt.toMillis()),
    endsAt: utc(endsAt.toMillis()),
    persons,
  })),
});
