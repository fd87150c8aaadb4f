import pg from "pg";
import { env } from "@/lib/env";
import { forgetInProcess, oncePerProcess } from "@/lib/once-per-process";

// Calendar dates stay text: the driver would read them as midnight in the process's own zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * The one connection pool of this process, made at first use.
 *
 * Units: at most `DATABASE_POOL` connections (8); a query waits at most 3 seconds for one.
 * Throws: when `DATABASE_URL` is not set.
 */
export function pool(): pg.Pool {
  return oncePerProcess("pool", makePool);
}

/** Closes the pool, and with it Prisma, which stands on it; the next use makes new ones. */
export async function closePool(): Promise<void> {
  forgetInProcess("prisma");
  await forgetInProcess<pg.Pool>("pool")?.end();
}

function makePool(): pg.Pool {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set: nothing says where the database is.");

  const made = new pg.Pool({
    connectionString,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    // For a network that swallows answers: without it such a query keeps its connection for ever.
    query_timeout: 120_000,
    keepAlive: true,
    application_name: "loketplanner",
  });
  // A connection that dies while idle is replaced at the next query; unheard, its error would end the process.
  made.on("error", () => {});
  return made;
}
