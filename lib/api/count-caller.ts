import type { Context, MiddlewareHandler } from "hono";
import { countRequest } from "@/lib/limit/count-request";
import { Problem } from "./problem";
import { rateLimit } from "./rate-limit";
import type { Headers } from "./respond";

const countedName = "counted";

/** The address of whoever asks, as the server in front names it. */
export const callerOf = (context: Context) => context.req.header("x-client-address") ?? "unknown";

/** Counts a request of its caller; what is left is said in every answer, a refusal too. Throws when nothing is. */
export async function countCaller(context: Context): Promise<Headers> {
  const counted = await countRequest("api", callerOf(context));
  const headers = rateLimit(counted);
  context.set(countedName, headers);
  if (!counted.ok) throw new Problem("too_many_requests", { retryAfterSeconds: counted.retryAfterSeconds });
  return headers;
}

/** The same, before what comes after it. */
export const countFirst: MiddlewareHandler = async (context, next) => {
  await countCaller(context);
  await next();
};

/** What a request's caller has left, as far as it was counted. */
export function countedOf(context: Context): Headers {
  const counted: Headers | undefined = context.get(countedName);
  return counted ?? {};
}
