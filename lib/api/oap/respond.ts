import { type ErrorCode, frame, frameError } from "./frame";
import type { KeptAnswer } from "./keep-answer";

const always = { "Content-Type": "application/json", "X-Content-Type-Options": "nosniff" };
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

/** Whether a caller has this answer already; tags are compared weakly, as a proxy may have compressed it. */
function isKnown(etag: string, ifNoneMatch: string | null): boolean {
  const tags = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(etag) || tags.includes("*");
}

/** An answer that callers poll: nothing but its tag for whoever has it already. */
export function respondKept({ bytes, etag }: KeptAnswer, request: Request): Response {
  const headers = { "Cache-Control": "max-age=1", ETag: etag, Vary: "oap-locale" };
  if (isKnown(etag, request.headers.get("if-none-match"))) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...always, ...headers } });
}
