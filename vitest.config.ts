import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// An odd zone with an odd offset, so that a rule that forgets a location's zone fails loudly.
const env = {
  TZ: "Asia/Kathmandu",
  APP_SECRET: "a secret that only the tests know, and no server",
  // What a test has just written is what it reads.
  AVAILABILITY_MAX_AGE_MS: "0",
};
const isolated = ["**/node_modules/**", "**/.next/**"];

/** Tests of what no version of PostgreSQL decides: the invented country, how the interfaces answer, accounts and mails. */
const anyPostgres = ["prisma/seed/**", "lib/{api,staff,message,notice,outreach,organisation}/**"];

/** Long walks at random through rules that other tests put to each version too: once is enough. */
const longWalks = [
  "lib/session/set-capacity.db.test.ts",
  "lib/{availability,waiting}/agrees-with-*.db.test.ts",
  "lib/plan/same-as-afresh.db.test.ts",
  "lib/visit/states.db.test.ts",
];

/** The db tests against one PostgreSQL, and once more against another. */
const onPostgres = (name: string, version: 15 | 18) => ({
  extends: true as const,
  test: {
    name,
    env,
    include: ["{lib,prisma}/**/*.db.test.ts"],
    exclude: version === 15 ? [...isolated, ...anyPostgres, ...longWalks] : isolated,
    isolate: false,
    globalSetup: [`./lib/testing/postgres-${version}.ts`],
    setupFiles: ["./lib/testing/own-database.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    // On two cores the default is one, and the database works while a test waits for it.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          env,
          isolate: false,
          include: ["{lib,components,app,prisma,bench}/**/*.test.{ts,tsx}"],
          exclude: [...isolated, "**/*.db.test.ts", "**/*.proc.test.ts"],
        },
      },
      onPostgres("db", 18),
      onPostgres("db-15", 15),
      {
        extends: true,
        test: {
          name: "proc",
          include: ["lib/**/*.proc.test.ts"],
          exclude: isolated,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
