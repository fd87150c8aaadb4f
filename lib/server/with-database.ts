import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readEnv } from "@/lib/env";
import { dataFolderHolder, lockDataFolder, prepareDataFolder, secretIn } from "./data-folder";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { endWith, refuseStart } from "./stop-with";

const root = path.resolve(import.meta.dirname, "..", "..");

/** The address of the embedded PostgreSQL that a running server has started on this folder; null when none runs. */
function runningPostgres(dataDir: string): string | null {
  const pidFile = path.join(dataDir, "postgres", "postmaster.pid");
  if (dataFolderHolder(dataDir) === null || !existsSync(pidFile)) return null;
  const port = readFileSync(pidFile, "utf8").split("\n")[3];
  const password = readFileSync(path.join(dataDir, "postgres-password"), "utf8").trim();
  return `postgres://loketplanner:${password}@127.0.0.1:${port}/loketplanner`;
}

/**
 * Runs a command's work on the database that a start would use: the given one, the embedded one of a running server,
 * or the embedded one started for this command alone.
 *
 * Ends the process: 0 when `work` returns true, 1 when it returns false or fails, with a sentence.
 */
export async function withDatabase(work: (databaseUrl: string) => Promise<boolean>): Promise<void> {
  let stop = async () => {};
  try {
    const read = readEnv(process.env);
    if (!read.ok) return refuseStart(read.sentences.join("\n"));
    const dataDir = path.resolve(root, read.env.DATA_DIR);
    let url = read.env.DATABASE_URL ?? runningPostgres(dataDir);
    if (!read.env.DATABASE_URL) {
      prepareDataFolder(dataDir);
      process.env.APP_SECRET ||= secretIn(dataDir);
    }
    if (!url) {
      const unlock = lockDataFolder(dataDir);
      const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
      stop = () => postgres.stop().then(unlock);
      for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => stop().then(() => process.exit(1)));
      url = postgres.url;
    }
    process.env.DATABASE_URL = url;
    const isWell = await work(url);
    await stop();
    process.exit(isWell ? 0 : 1);
  } catch (error) {
    await stop();
    endWith(error);
  }
}
