import { apiVersion } from "./api-version";
import { type Problem, problems } from "./problem";

/** What a browser may read of an answer from another site; nothing is sent along with a request by itself. */
export const everywhere = {
  "API-Version": apiVersion,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "API-Version, ETag, Link, Location, Retry-After, RateLimit",
  "X-Content-Type-Options": "nosniff",
};

export type Headers = Record<string, string>;

/** An answer as JSON; kept by nobody unless `headers` say otherwise. Without a body it says only its status. */
export function respondJson(body: unknown, status = 200, headers: Headers = {}): Response {
  const all = { ...everywhere, "Cache-Control": "no-store", ...headers };
  if (body === undefined) return new Response(null, { status, headers: all });
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...all } });
}

/** An answer in a form of its own. */
export function respondText(body: string | Uint8Array<ArrayBuffer> | null, status: number, headers: Headers): Response {
  return new Response(body, { status, headers: { ...everywhere, ...headers } });
}

/** The address that names a kind of problem, and says more of it. */
export const problemUri = (type: string) => `/api/v1/problems/${type}`;

/** A refusal in the form of RFC 9457. */
export function respondProblem({ type, more }: Problem, headers: Headers = {}): Response {
  const { status, title, detail } = problems[type];
  const { invalidFields, retryAfterSeconds, allow } = more;
  return new Response(JSON.stringify({ type: problemUri(type), title, status, detail, invalidFields }), {
    status,
    headers: {
      ...everywhere,
      "Cache-Control": "no-store",
      "Content-Type": "application/problem+json",
      ...(retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) }),
      ...(allow === undefined ? {} : { Allow: allow }),
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...headers,
    },
  });
}
