/** Why a request of a clerk's screen gets nothing at all. */
export const refusals = {
  invalid_input: 400,
  signed_out: 401,
  not_same_origin: 403,
  not_found: 404,
  body_too_large: 413,
  unsupported_media_type: 415,
  internal_error: 500,
  unavailable: 503,
} as const;
export type Refusal = keyof typeof refusals;

const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** An answer to a clerk's screen; kept by nobody. */
export function answer(body: unknown, status = 200, more: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...headers, ...more } });
}

/** A refusal, as `{ reason }`. */
export function refuse(reason: Refusal): Response {
  return answer({ reason }, refusals[reason], refusals[reason] === 503 ? { "Retry-After": "2" } : {});
}
