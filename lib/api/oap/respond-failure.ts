import { isOutage } from "../is-outage";
import { respondError } from "./respond";

const retryAfterSeconds = 5;

/** What programs are told while the database is away. */
export function respondOapAway(): Response {
  return respondError(503, "UNAVAILABLE", retryAfterSeconds);
}

/** The answer to a request that threw: come back in a moment while the database is away, else a bug, for the log. */
export async function respondFailure(error: unknown): Promise<Response> {
  if (await isOutage(error)) return respondOapAway();
  // biome-ignore lint/suspicious/noConsole: the server sends the console to its log
  console.error("the planner protocol failed", error);
  return respondError(500, "INTERNAL_ERROR");
}
