import { type Context, Hono } from "hono";
import { env } from "@/lib/env";
import { countRequest } from "@/lib/limit/count-request";
import { callerOf } from "@/lib/limit/network-of";
import { eventStream } from "@/lib/live/event-stream";
import { findPlaceBySlug, type StaffPlace } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { findDisplay } from "@/lib/visit/find-display";
import { followDisplay } from "@/lib/visit/follow-display";
import { answer, refuse } from "../desk/refuse";
import { isOutage } from "../is-outage";

const addressOf = (context: Context) => context.req.header("x-client-address") ?? "unknown";

/** Answers for a location that is in use, to a caller who has not asked too much. */
const forPlace =
  (respond: (place: StaffPlace, context: Context) => Response | Promise<Response>) =>
  async (context: Context): Promise<Response> => {
    const counted = await countRequest("api", addressOf(context));
    if (!counted.ok) {
      return answer({ reason: "too_many_requests" }, 429, { "Retry-After": String(counted.retryAfterSeconds) });
    }
    const place = await findPlaceBySlug(context.req.param("slug") ?? "");
    return place?.active ? respond(place, context) : refuse("not_found");
  };

/**
 * What a waiting room shows, under `/api/display`, for anybody: numbers called and their desk, and how many wait; no names.
 *
 * `GET /api/display/{slug}` is how it is now, `GET /api/display/{slug}/events` says so each time it changes (`display`), as
 * server-sent events; every connection begins with how it is.
 */
export const display = new Hono();

display.get(
  "/api/display/:slug",
  forPlace(async (place) => answer(await findDisplay(place, DateTime.now()))),
);
display.get(
  "/api/display/:slug/events",
  forPlace((place, context) =>
    eventStream({
      owner: `address ${callerOf(addressOf(context))}`,
      mostOfOwner: env().MOST_STREAMS_ADDRESS,
      open: (send) => followDisplay(place, (now) => send("display", now), DateTime.now),
    }),
  ),
);
display.notFound(() => refuse("not_found"));
display.onError(async (error: unknown) => {
  if (await isOutage(error)) return refuse("unavailable");
  // biome-ignore lint/suspicious/noConsole: the server sends the console to its log
  console.error("a display was not answered", error);
  return refuse("internal_error");
});
