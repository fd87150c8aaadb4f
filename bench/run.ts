import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { closePool } from "@/lib/db/pool";
import { startEmbeddedPostgres } from "@/lib/server/embedded-postgres";
import { migrate } from "@/prisma/migrate";
import type { BenchRow } from "./bench-row";
import { benchClaims } from "./claims";
import { benchWaitingTimes } from "./waiting-times";

/** Runs one bench on a fresh database of the embedded server, with the settings that a start gives it. */
async function onFreshDatabase(bench: () => Promise<BenchRow[]>): Promise<BenchRow[]> {
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

function print(rows: BenchRow[]): void {
  const head: BenchRow = { name: "what", figure: "median", against: "beside", ratio: "ratio" };
  const line = (row: BenchRow) => `| ${row.name} | ${row.figure} | ${row.against} | ${row.ratio} |\n`;
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  process.stdout.write(`${machine}\n\n${line(head)}| --- | --- | --- | --- |\n${rows.map(line).join("")}`);
}

// npm run bench [-- a part of a name]
const benches = { claims: benchClaims, "waiting-times": benchWaitingTimes };
const wanted = Object.entries(benches).filter(([name]) => name.includes(process.argv[2] ?? ""));
const rows: BenchRow[] = [];
for (const [, bench] of wanted) rows.push(...(await onFreshDatabase(bench)));
print(rows);
process.exit(0);
