import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { migrate } from "@/prisma/migrate";

export const templateDatabase = "loketplanner_template";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that the db tests of a project run against, as an address of its maintenance database. */
    postgresUrl: string;
  }
}

/** Starts a throwaway PostgreSQL with a migrated template in it; each test file clones the template. */
export async function provideTemplate(project: TestProject, version: "15" | "18"): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), `loketplanner-test-${version}-`));
  // As root, PostgreSQL runs as another user and must be able to enter.
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, version, throwaway: true, log: () => {} });

  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${templateDatabase}`);
  await admin.end();
  const template = new URL(server.url);
  template.pathname = `/${templateDatabase}`;
  await migrate(template.href);

  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
