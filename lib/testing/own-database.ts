import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject, vi } from "vitest";
import { closePool } from "@/lib/db/pool";
import { templateDatabase } from "./template-database";

const name = `test_${randomBytes(8).toString("hex")}`;
const envBefore = { ...process.env };

async function administrate(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("postgresUrl") });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

/** What this process has made once is made anew by the next file, which has another database. */
function forgetAllInProcess(): void {
  for (const key of Object.getOwnPropertySymbols(globalThis)) {
    if (key.description?.startsWith("loketplanner.")) Reflect.deleteProperty(globalThis, key);
  }
}

// Every test file has a database of its own, cloned from the migrated template.
beforeAll(async () => {
  await administrate(`create database ${name} template ${templateDatabase}`);
  const own = new URL(inject("postgresUrl"));
  own.pathname = `/${name}`;
  process.env.DATABASE_URL = own.href;
});

afterAll(async () => {
  await closePool();
  await administrate(`drop database ${name} with (force)`);
  // The next file finds the process as this one did: files share one, since reading all modules anew takes a second each.
  forgetAllInProcess();
  for (const key of Object.keys(process.env)) if (!(key in envBefore)) delete process.env[key];
  Object.assign(process.env, envBefore);
  vi.useRealTimers();
  vi.restoreAllMocks();
});
