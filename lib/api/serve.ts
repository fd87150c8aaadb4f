import type { Context, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { countRequest } from "@/lib/limit/count-request";
import { DateTime } from "@/lib/time";
import { addressOf, isKnown, type KeptAnswer, keepText, keptAnswer } from "./keep-answer";
import type { Defined } from "./operation";
import { Problem } from "./problem";
import { rateLimit } from "./rate-limit";
import { readInput, readSecret } from "./read-input";
import { everywhere, type Headers, respondJson, respondProblem, respondText } from "./respond";

const mostBodyBytes = 64 * 1024;
const countedName = "counted";

/** The address of whoever asks, as the server in front names it. */
const callerOf = (context: Context) => context.req.header("x-client-address") ?? "unknown";

/** Counts a request of its caller; what is left is said in every answer, a refusal too. Throws when nothing is. */
async function countCaller(context: Context): Promise<Headers> {
  const counted = await countRequest("api", callerOf(context));
  const headers = rateLimit(counted);
  context.set(countedName, headers);
  if (!counted.ok) throw new Problem("too_many_requests", { retryAfterSeconds: counted.retryAfterSeconds });
  return headers;
}

/** What an answer that is kept says of itself. */
const polled = { "Content-Type": "application/json", "Cache-Control": "public, max-age=1" };

/** What a request's caller has left, as far as it was counted. */
export function countedOf(context: Context): Headers {
  const counted: Headers | undefined = context.get(countedName);
  return counted ?? {};
}

function sendKept({ bytes, etag, headers }: KeptAnswer, context: Context, counted: Headers): Response {
  const all = { ...headers, ...counted };
  if (isKnown(etag, context.req.header("if-none-match"))) return new Response(null, { status: 304, headers: all });
  return new Response(bytes, { headers: all });
}

/** Answers what everybody may read: worked out once for what is open now and this second, however many ask. */
async function answerPublic(defined: Defined, context: Context, counted: Headers): Promise<Response> {
  // Before the others, who may wait for the same answer: a mistake here is the caller's own.
  readSecret(context, false);
  const address = addressOf(context);
  const kept = await keptAnswer({ question: address, address }, DateTime.now(), async () => {
    const given = { ...(await readInput(defined, context)), caller: callerOf(context), context };
    const { body, headers = {} } = await defined.run(given as Parameters<Defined["run"]>[0]);
    return keepText(JSON.stringify(body), { ...everywhere, ...polled, ...headers });
  });
  return sendKept(kept, context, counted);
}

async function answerOne(defined: Defined, context: Context, counted: Headers): Promise<Response> {
  const given = { ...(await readInput(defined, context)), caller: callerOf(context), context };
  const { body, headers = {} } = await defined.run(given as Parameters<Defined["run"]>[0]);
  const { status, contentType } = defined.operation.answer;
  const all = { ...counted, ...headers };
  if (contentType)
    return respondText(String(body), status, { "Content-Type": contentType, "Cache-Control": "no-store", ...all });
  return respondJson(body, status, all);
}

const limitBody = bodyLimit({
  maxSize: mostBodyBytes,
  onError: (context) => respondProblem(new Problem("body_too_large"), countedOf(context)),
});

const countFirst: MiddlewareHandler = async (context, next) => {
  await countCaller(context);
  await next();
};

/** Lets the app serve these operations, and answer whatever else comes to their addresses. */
export function serve(app: Hono, prefix: string, operations: readonly Defined[]): void {
  const byPath = Map.groupBy(operations, ({ operation }) => operation.path);
  for (const [path, all] of byPath) {
    const place = prefix + path.replace(/\{(\w+)\}/g, ":$1");
    for (const defined of all) {
      const { method, isPublic } = defined.operation;
      const answer = isPublic ? answerPublic : answerOne;
      // A read has no body to limit, and one handler alone is served the quickest.
      if (method === "get") {
        app.on("GET", [place], async (context: Context) => answer(defined, context, await countCaller(context)));
      } else {
        app.on(method.toUpperCase(), [place], countFirst, limitBody, (context: Context) =>
          answer(defined, context, countedOf(context)),
        );
      }
    }
    const methods = all.map(({ operation }) => operation.method.toUpperCase());
    const allow = ["OPTIONS", ...(methods.includes("GET") ? ["HEAD"] : []), ...methods].join(", ");
    app.all(place, async (context) => {
      if (context.req.method === "OPTIONS") return preflight(allow);
      await countCaller(context);
      throw new Problem("method_not_allowed", { allow });
    });
  }
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
