import type { Context, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { DateTime } from "@/lib/time";
import { answerOtherMethods } from "./answer-other-methods";
import { callerOf, countCaller, countedOf, countFirst } from "./count-caller";
import { addressOf, isKnown, type KeptAnswer, keepText, keptAnswer } from "./keep-answer";
import type { Defined } from "./operation";
import { Problem } from "./problem";
import { readInput } from "./read-input";
import { everywhere, type Headers, respondJson, respondProblem, respondText } from "./respond";

const mostBodyBytes = 64 * 1024;

/** What an answer that is kept says of itself. */
const polled = { "Content-Type": "application/json", "Cache-Control": "public, max-age=1" };

function sendKept({ bytes, etag, headers }: KeptAnswer, context: Context, counted: Headers): Response {
  const all = { ...headers, ...counted };
  if (isKnown(etag, context.req.header("if-none-match"))) return new Response(null, { status: 304, headers: all });
  return new Response(bytes, { headers: all });
}

/** Answers what everybody may read: worked out once for what is open now and this second, however many ask. */
async function answerPublic(defined: Defined, context: Context, counted: Headers): Promise<Response> {
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

const limitStream = bodyLimit({
  maxSize: mostBodyBytes,
  onError: (context) => respondProblem(new Problem("body_too_large"), countedOf(context)),
});

/** Refuses a body that is too large. One that says its length is believed, as HTTP itself does; another is counted. */
const limitBody: MiddlewareHandler = async (context, next) => {
  const length = context.req.header("content-length");
  if (length === undefined) return limitStream(context, next);
  if (Number(length) > mostBodyBytes) throw new Problem("body_too_large");
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
    answerOtherMethods(
      app,
      place,
      all.map(({ operation }) => operation.method.toUpperCase()),
    );
  }
}
