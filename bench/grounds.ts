import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closePool } from "@/lib/db/pool";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { type StartedApp, startApp } from "@/lib/testing/started-app";
import { migrate } from "@/prisma/migrate";
import type { BenchRow } from "./bench-row";

/** Runs a bench in this process, on a fresh database of the embedded server, with the settings that a start gives it. */
export async function onFreshDatabase(bench: () => Promise<BenchRow[]>): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "loketplanner-bench-data-"));
  // As root, PostgreSQL runs as another user and must be able to enter.
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    DATABASE_POOL: "32",
    APP_SECRET: "a secret for the bench and nothing else",
  });
  try {
    await migrate(postgres.url);
    return await bench();
  } finally {
    await closePool();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Runs a bench on the whole product, started as an operator does, on a fresh database with the demonstration in it. */
export async function onStartedApp(
  bench: (app: StartedApp) => Promise<BenchRow[]>,
  env: Record<string, string> = {},
): Promise<BenchRow[]> {
  const app = await startApp(env, { throwaway: false });
  Object.assign(process.env, { DATABASE_URL: app.databaseUrl, APP_SECRET: app.appSecret });
  try {
    return await bench(app);
  } finally {
    await closePool();
    await app.stop();
  }
}
