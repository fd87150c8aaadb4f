import type { Hono } from "hono";
import { countCaller } from "./count-caller";
import { Problem } from "./problem";
import { respondText } from "./respond";

/**
 * Lets the app answer every other method at a place: what may be done there, to a page of another site beforehand, else
 * as a refusal.
 */
export function answerOtherMethods(app: Hono, place: string, methods: readonly string[]): void {
  const allow = ["OPTIONS", ...(methods.includes("GET") ? ["HEAD"] : []), ...methods].join(", ");
  app.all(place, async (context) => {
    if (context.req.method === "OPTIONS") return preflight(allow);
    await countCaller(context);
    throw new Problem("method_not_allowed", { allow });
  });
}

/** Other sites may be clients too: a secret is sent on purpose, never by the browser itself. */
function preflight(allow: string): Response {
  return respondText(null, 204, {
    Allow: allow,
    "Access-Control-Allow-Methods": allow,
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match",
    "Access-Control-Max-Age": "600",
  });
}
