import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closePool } from "@/lib/db/pool";
import { templateDatabase } from "./template-database";

const name = `test_${randomBytes(8).toString("hex")}`;

async function administrate(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("postgresUrl") });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
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
});
