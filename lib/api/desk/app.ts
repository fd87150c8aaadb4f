import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isOutage } from "../is-outage";
import { answerAction } from "./answer-action";
import { answerDay } from "./answer-day";
import { answerEvents } from "./answer-events";
import { answerSearch } from "./answer-search";
import { isSameOrigin } from "./is-same-origin";
import { refuse } from "./refuse";

const mostBodyBytes = 16 * 1024;

/**
 * What the screens of clerks ask, under `/api/desk`: a location's day, what changes in it as it happens, and what is pressed.
 *
 * A web-standard handler, mounted by the server and by Next. Only for our own pages: it knows who asks by the cookie of
 * their sign-in, changes nothing for another site, and is no contract for programs (`/api/v1` is).
 */
export const desk = new Hono();

desk.get("/api/desk/:slug/day", answerDay);
desk.get("/api/desk/:slug/events", answerEvents);
const fromOurPages: MiddlewareHandler = async (context, next) =>
  isSameOrigin(context.req.raw.headers) ? next() : refuse("not_same_origin");
const limitBody = bodyLimit({ maxSize: mostBodyBytes, onError: () => refuse("body_too_large") });
desk.post("/api/desk/:slug/actions", fromOurPages, limitBody, answerAction);
desk.post("/api/desk/:slug/searches", fromOurPages, limitBody, answerSearch);
desk.notFound(() => refuse("not_found"));
desk.onError(async (error: unknown) => {
  if (await isOutage(error)) return refuse("unavailable");
  // biome-ignore lint/suspicious/noConsole: the server sends the console to its log
  console.error("a clerk's screen was not answered", error);
  return refuse("internal_error");
});
