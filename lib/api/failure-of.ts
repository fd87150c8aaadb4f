import { isOutage } from "./is-outage";
import { Problem } from "./problem";
import { retryAfterSeconds } from "./respond-away";

/** What a request that threw is told: to come back in a moment while the database is away, else that it is our bug. */
export async function failureOf(error: unknown): Promise<Problem> {
  if (await isOutage(error)) return new Problem("unavailable", { retryAfterSeconds });
  // biome-ignore lint/suspicious/noConsole: the server sends the console to its log
  console.error("the API failed", error);
  return new Problem("internal_error");
}
