import { pool } from "@/lib/db/pool";

const patienceMs = 1500;
/** The network's and PostgreSQL's own words for a database that is gone, going or full. */
const awayCode = /^(E(CONN|HOST|NET)[A-Z]+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|57P..|53300)$/;

/** Whether something failed because the database is away; an error that does not say so is held against asking it. */
export async function isOutage(error: unknown): Promise<boolean> {
  if (error instanceof Error && "code" in error && awayCode.test(String(error.code))) return true;
  const query = { text: "select 1", query_timeout: patienceMs };
  return pool()
    .query(query)
    .then(
      () => false,
      () => true,
    );
}
