import type { Context } from "hono";
import { isKnown, type KeptAnswer } from "../keep-answer";
import { type ErrorCode, frame, frameError } from "./frame";

const always = { "Content-Type": "application/json", "X-Content-Type-Options": "nosniff" };
/** What an answer that is kept says of itself. */
export const polled = { ...always, "Cache-Control": "max-age=1" };
const unkept = { ...always, "Cache-Control": "no-store" };

/** An answer to one caller alone. */
export function respond(data: unknown): Response {
  return new Response(frame(data), { headers: unkept });
}

/** A refusal. `retryAfterSeconds` is for one that time will mend. */
export function respondError(status: number, errorCode: ErrorCode, retryAfterSeconds?: number): Response {
  const retry = retryAfterSeconds === undefined ? undefined : { "Retry-After": String(retryAfterSeconds) };
  return new Response(frameError(errorCode), { status, headers: { ...unkept, ...retry } });
}

/** An answer that callers poll: nothing but its tag for whoever has it already. */
export function respondKept({ bytes, etag, headers }: KeptAnswer, context: Context): Response {
  if (isKnown(etag, context.req.header("if-none-match"))) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}
