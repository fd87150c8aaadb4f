import { chmodSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eventually, ProcessGround } from "@/lib/testing/process-ground";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { freePort } from "./free-port";
import { jobNames } from "./jobs";

let ground: ProcessGround;
let postgres: EmbeddedPostgres;
let env: Record<string, string>;

beforeAll(async () => {
  ground = await ProcessGround.create();
  chmodSync(ground.folder, 0o755);
  const dataDir = path.join(ground.folder, "given");
  postgres = await startEmbeddedPostgres({ dataDir, version: "15", throwaway: true, log: () => {} });
  env = { DATABASE_URL: postgres.url, APP_SECRET: "a secret that both processes have, for a test" };
});
afterEach(() => ground.stopAll());
afterAll(async () => {
  await postgres.stop();
  ground.remove();
});

async function query(statement: string): Promise<pg.QueryResult["rows"]> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
}

describe("two processes on one given PostgreSQL 15", () => {
  test("start at once on an empty database, and both serve", async () => {
    const secondPort = await freePort();
    await Promise.all([ground.started(env), ground.started({ ...env, PORT: String(secondPort) })]);

    expect((await ground.get("/readyz")).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${secondPort}/readyz`)).status).toBe(200);
    const [migrations] = await query(
      "select count(*)::int as applied, count(distinct migration_name)::int as names from _prisma_migrations where finished_at is not null",
    );
    expect(migrations.applied).toBeGreaterThan(0);
    expect(migrations.applied).toBe(migrations.names);
    expect(await query("select count(*)::int as locations from location")).toEqual([{ locations: 0 }]);
    await eventually(async () => {
      const schedules = await query("select name from pgboss.schedule order by name").catch(() => []);
      return schedules.length === jobNames.length ? schedules : null;
    });
  });

  test("tell browsers to come by https alone when that is the public address", async () => {
    await ground.started({ ...env, PUBLIC_URL: "https://planner.example" });

    expect((await ground.get("/nl")).headers.get("strict-transport-security")).toMatch(/^max-age=31536000/);
    expect((await ground.get("/healthz")).headers.get("strict-transport-security")).toMatch(/^max-age=31536000/);
  });
});
