import { z } from "@hono/zod-openapi";
import { extendHold } from "@/lib/appointment/extend-hold";
import { findHold, type Hold } from "@/lib/appointment/find-hold";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { releaseHold } from "@/lib/appointment/release-hold";
import { countAttempt } from "@/lib/limit/count-attempt";
import { networkOf } from "@/lib/limit/network-of";
import { findLocationId } from "@/lib/location/find-location-id";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { languages } from "@/lib/wording";
import { countField, idField, instantField, listField, patternField, slugField } from "./fields";
import { holdShape, presentHold } from "./hold-shape";
import { define } from "./operation";
import { Problem } from "./problem";
import { expectCombinable } from "./search-fields";
import { serviceKeyField } from "./services";

const tooManyHoldsSeconds = 60;
const paramsSchema = z.strictObject({ hold: idField() });

const requestShape = z
  .strictObject({
    location: slugField(),
    services: listField(serviceKeyField(), 6).min(1),
    persons: countField(1, maxPersonsPerParty).default(1),
    extraTime: z.boolean().default(false).openapi({ description: "Whether somebody needs more time." }),
    startsAt: instantField().openapi({ description: "One of the starts of the availability." }),
    language: z.enum(languages).default("nl").openapi({ description: "In which language people are written to." }),
  })
  .openapi("HoldRequest");

/** The hold under a secret, if it is the one that the address names. Throws when it is not. */
export async function holdOf(secret: string, id: string, now: DateTime): Promise<Hold> {
  const hold = await findHold(secret, now);
  if (hold?.id !== id) throw new Problem("not_found");
  return hold;
}

async function countHold(caller: string): Promise<void> {
  const attempt = await countAttempt("hold", caller);
  if (!attempt.ok) throw new Problem("too_many_requests", { retryAfterSeconds: attempt.retryAfterSeconds });
}

async function locationId(slug: string): Promise<string> {
  const id = await findLocationId(slug);
  if (id) return id;
  throw new Problem("invalid_input", {
    invalidFields: [{ name: "body.location", reason: "there is no such location" }],
  });
}

const answer = (hold: Hold) => ({ body: presentHold(hold), headers: { Location: `/api/v1/holds/${hold.id}` } });

export const holdOperations = [
  define(
    {
      method: "post",
      path: "/holds",
      id: "createHold",
      tag: "Holds",
      summary: "Hold a time",
      description:
        "Keeps the places of a whole visit for ten minutes. The secret in the answer is the only way to them. A retry with the same Idempotency-Key gives the same hold.",
      headers: z.object({
        "Idempotency-Key": patternField(/^[\x21-\x7e]{8,100}$/, 100, "one-for-each-hold").openapi({
          description: "Yours, another one for each hold: 8 to 100 visible characters, such as a UUID.",
        }),
      }),
      body: requestShape,
      answer: { status: 201, description: "The hold.", schema: holdShape, headers: ["Location"] },
      refusals: [
        "slot_taken",
        "not_offered",
        "not_released",
        "too_soon",
        "out_of_stock",
        "key_reused",
        "too_many_holds",
      ],
    },
    async ({ headers, body, caller }) => {
      const now = DateTime.now();
      await countHold(caller);
      await expectCombinable(body.services, "body.services");
      const held = await holdPlaces(
        {
          locationId: await locationId(body.location),
          services: [...new Set(body.services)],
          persons: body.persons,
          extraTime: body.extraTime,
          startsAt: DateTime.fromISO(body.startsAt),
          language: body.language,
          holder: { origin: "api", caller, network: networkOf(caller) },
          idempotencyKey: headers["Idempotency-Key"],
        },
        now,
      );
      if (held.ok) return answer(await holdOf(held.manageKey, held.id, now));
      const isFull = held.reason === "too_many_holds";
      throw new Problem(held.reason, isFull ? { retryAfterSeconds: tooManyHoldsSeconds } : {});
    },
  ),
  define(
    {
      method: "get",
      path: "/holds/{hold}",
      id: "readHold",
      tag: "Holds",
      summary: "Read a hold",
      description: "What is held under a secret, and until when.",
      isSecret: true,
      params: paramsSchema,
      answer: { status: 200, description: "The hold.", schema: holdShape },
      refusals: ["not_found"],
    },
    async ({ params, secret }) => ({ body: presentHold(await holdOf(secret, params.hold, DateTime.now())) }),
  ),
  define(
    {
      method: "post",
      path: "/holds/{hold}/extensions",
      id: "extendHold",
      tag: "Holds",
      summary: "Keep a hold longer",
      description: "Keeps it five minutes longer, at most ten times.",
      isSecret: true,
      params: paramsSchema,
      answer: { status: 201, description: "The hold as it is now.", schema: holdShape, headers: ["Location"] },
      refusals: ["not_found", "hold_expired", "no_more_extensions"],
    },
    async ({ params, secret }) => {
      const now = DateTime.now();
      await holdOf(secret, params.hold, now);
      const extended = await extendHold(secret, now);
      if (!extended.ok) throw new Problem(extended.reason);
      return answer(await holdOf(secret, params.hold, now));
    },
  ),
  define(
    {
      method: "delete",
      path: "/holds/{hold}",
      id: "releaseHold",
      tag: "Holds",
      summary: "Release a hold",
      description: "Gives its places back to everybody at once.",
      isSecret: true,
      params: paramsSchema,
      answer: { status: 204, description: "It is released." },
      refusals: ["not_found", "hold_expired"],
    },
    async ({ params, secret }) => {
      await holdOf(secret, params.hold, DateTime.now());
      const released = await releaseHold(secret);
      if (!released.ok) throw new Problem(released.reason);
      return {};
    },
  ),
];
