import { respondError } from "./oap/respond";
import { Problem } from "./problem";
import { respondProblem } from "./respond";

export const retryAfterSeconds = 5;

/** What programs are told while the database is away, each in its own protocol. */
export function respondAway(path: string): Response {
  if (path.startsWith("/oap/")) return respondError(503, "UNAVAILABLE", retryAfterSeconds);
  return respondProblem(new Problem("unavailable", { retryAfterSeconds }));
}
