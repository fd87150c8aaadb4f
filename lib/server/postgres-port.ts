import { randomInt } from "node:crypto";
import { createServer } from "node:net";

const tries = 100;

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

/**
 * A free port of the loopback address, for PostgreSQL.
 *
 * Below 32768, where systems begin to hand out ports to callers: a connection tried while PostgreSQL is down could be
 * given the very port it calls, meet itself there, and keep PostgreSQL from coming back.
 */
export async function postgresPort(): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port between 20000 and 32000 was free in ${tries} tries.`);
}
