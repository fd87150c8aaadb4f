import { pool } from "@/lib/db/pool";
import { respondError } from "./respond";

const patienceMs = 1500;
const retryAfterSeconds = 5;
/** The network's and PostgreSQL's own words for a database that is gone, going or full. */
const awayCode = /^(E(CONN|HOST|NET)[A-Z]+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|57P..|53300)$/;

/** Whether something failed because the database is away; an error that does not say so is held against asking it. */
async function isOutage(error: unknown): Promise<boolean> {
  if (error instanceof Error && "code" in error && awayCode.test(String(error.code))) return true;
  const query = { text: "select 1", query_timeout: patienceMs };
  return pool()
    .query(query)
    .then(
      () => false,
      () => true,
    );
}

/** The answer to a request that threw: come back in a moment while the database is away, else a bug, for the log. */
export async function respondFailure(error: unknown): Promise<Response> {
  if (await isOutage(error)) return respondError(503, "UNAVAILABLE", retryAfterSeconds);
  // biome-ignore lint/suspicious/noConsole: the server sends the console to its log
  console.error("the planner protocol failed", error);
  return respondError(500, "INTERNAL_ERROR");
}
