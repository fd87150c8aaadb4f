import { type Context, Hono, type Next } from "hono";
import { bodyLimit } from "hono/body-limit";
import { countRequest } from "@/lib/limit/count-request";
import { answerBooking } from "./answer-booking";
import { answerDesks } from "./answer-desks";
import { answerHold } from "./answer-hold";
import { answerSlots } from "./answer-slots";
import { readAddress } from "./read-caller";
import { respondError } from "./respond";
import { respondFailure } from "./respond-failure";

const mostBodyBytes = 64 * 1024;

/** Old clients end a path with a slash, or not. */
const at = (path: string) => [`/oap/api/${path}`, `/oap/api/${path}/`];

async function limitRequests(context: Context, next: Next): Promise<Response | undefined> {
  const request = await countRequest("oap", readAddress(context));
  if (!request.ok) return respondError(429, "TOO_MANY_REQUESTS", request.retryAfterSeconds);
  await next();
}

/**
 * The old planner's protocol, as the programs written for it speak it: everything under /oap/api.
 *
 * Without sign-in: a caller is an address, named by the server in front as `x-client-address`.
 */
export const oap = new Hono();

oap.onError(respondFailure);
oap.use("/oap/api/*", limitRequests);
oap.on("GET", at("desks"), answerDesks);
oap.on("GET", at("desks/:desk/slots"), answerSlots);
oap.on("POST", [...at("desks/:desk/slots/:key"), ...at("desks/:product/:desk/slots/:key")], answerHold);
oap.on(
  "POST",
  at("desks/:desk/appointments"),
  bodyLimit({ maxSize: mostBodyBytes, onError: () => respondError(400, "INVALID_REQUEST") }),
  answerBooking,
);
oap.all("/oap/api/*", () => respondError(404, "NOT_FOUND"));
