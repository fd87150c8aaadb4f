import path from "node:path";
import type { Env } from "@/lib/env";
import { appUrlOf } from "./app-url-of";
import { checkDatabase } from "./check-database";
import { lockDataFolder, prepareDataFolder, secretIn } from "./data-folder";
import { startEmbeddedPostgres } from "./embedded-postgres";
import type { Stops } from "./stops-in-order";

type Given = { env: Env; root: string; stops: Stops; signal: AbortSignal; log: (sentence: string) => void };

/** A database to work on; only its owner may migrate it. */
type Opened = { databaseUrl: string; ownerUrl: string; appSecret: string };

/**
 * Opens the database to work on, with the secret that goes with it: the given one, or one of our own. The given one has one role
 * for everything; ours has one for migrations, and another that is not its owner for all the rest.
 *
 * Refuses: with a sentence, when the given one cannot be used, or the data folder cannot be.
 * Throws: when `signal` ended it.
 */
export async function openDatabase(given: Given): Promise<Opened> {
  const { env, root, stops, signal, log } = given;
  if (env.DATABASE_URL && env.APP_SECRET) {
    await checkDatabase(env.DATABASE_URL);
    return { databaseUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_URL, appSecret: env.APP_SECRET };
  }
  const dataDir = path.resolve(root, env.DATA_DIR);
  prepareDataFolder(dataDir);
  stops.add({ what: "The lock", stop: lockDataFolder(dataDir), patienceMs: 1000 });
  const postgres = await startEmbeddedPostgres({ dataDir, signal, log });
  stops.add({ what: "The embedded PostgreSQL", stop: postgres.stop, patienceMs: 30_000 });
  const databaseUrl = appUrlOf(postgres.url, dataDir);
  return { databaseUrl, ownerUrl: postgres.url, appSecret: env.APP_SECRET ?? secretIn(dataDir) };
}
