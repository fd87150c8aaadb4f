import { Problem } from "./problem";
import { respondProblem } from "./respond";

export const retryAfterSeconds = 5;

/** What programs are told while the database is away. */
export function respondAway(): Response {
  return respondProblem(new Problem("unavailable", { retryAfterSeconds }));
}
