import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, vi } from "vitest";
import { closePool } from "@/lib/db/pool";
import { fieldsWithoutWords } from "./fields-without-words";
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

function ownUrl(): string {
  const own = new URL(inject("postgresUrl"));
  own.pathname = `/${name}`;
  return own.href;
}

// Every test file has a database of its own, cloned from the migrated template.
beforeAll(async () => {
  await administrate(`create database ${name} template ${templateDatabase}`);
  process.env.DATABASE_URL = ownUrl();
});

afterAll(async () => {
  await closePool();
  const wordless = await fieldsWithoutWords(ownUrl());
  await administrate(`drop database ${name} with (force)`);
  // The next file finds the process as this one did: files share one, since reading all modules anew takes a second each.
  forgetAllInProcess();
  for (const key of Object.keys(process.env)) if (!(key in envBefore)) delete process.env[key];
  Object.assign(process.env, envBefore);
  vi.useRealTimers();
  vi.restoreAllMocks();
  expect(wordless, "Fields of the audit without words: add them to auditField.json").toEqual([]);
});
