import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { oncePerProcess } from "@/lib/once-per-process";

const folder = fileURLToPath(new URL(".", import.meta.url));
const noFilters = { externalTables: [], externalEnums: [] };
/** Any number that nothing else locks: one process migrates, the others wait. */
const migrationLock = 7_301_245;

/** What the engine's binding file has beside its documented functions. */
type Bindings = { __wbg_set_wasm(exports: WebAssembly.Exports): void };

async function loadEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(entry.replace(/\.js$/, "_bg.wasm"));
  // The package's own loader imports the wasm as a module, which Node does not do; this is what that loader would.
  const bindings = engineBindings as unknown as Bindings & WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  // Every wasm-bindgen module exports this, and TypeScript cannot know.
  (instance.exports.__wbindgen_start as () => void)();
}

async function migrationsOnDisk(): Promise<MigrationList> {
  const baseDir = path.join(folder, "migrations");
  const names = (await readdir(baseDir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(baseDir, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(path.join(baseDir, name, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}

/**
 * Prisma's adapter, with scripts run whole: its own way is to cut them at every semicolon, also those inside function
 * bodies and comments. One simple query is also one transaction, so a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  constructor(private readonly connections: pg.Pool) {
    super(connections);
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.connections.query(script);
    };
    return adapter;
  }
}

/** Runs `work` while this process alone may migrate that database. */
async function alone<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [migrationLock]);
    return await work();
  } finally {
    // Closing the connection gives the lock back.
    await lock.end();
  }
}

/**
 * Applies the migrations of `prisma/migrations` that a database lacks, and returns their names.
 *
 * Any number of processes may start at once: one migrates, the others wait and find nothing left to do. It is Prisma's own
 * engine, as WebAssembly, so `prisma migrate deploy` agrees with it wherever that can run.
 *
 * Throws: when the database is unreachable, or a migration fails; the migrations before it stay applied.
 * Source: decision 4.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  return alone(databaseUrl, async () => {
    // The bindings know one instance; a second would pull the first one's memory from under it.
    await oncePerProcess("schema-engine", loadEngine);
    const schema = await readFile(path.join(folder, "schema.prisma"), "utf8");
    const connections = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(connections));
    const engine = await engineBindings.SchemaEngine.new(
      { datamodels: [["schema.prisma", schema]] },
      () => {},
      factory,
    );
    try {
      const migrationsList = await migrationsOnDisk();
      return (await engine.applyMigrations({ migrationsList, filters: noFilters })).appliedMigrationNames;
    } finally {
      engine.free();
      await connections.end();
    }
  });
}

/** The names of the migrations that the product has, in order. */
export async function migrationNames(): Promise<string[]> {
  return (await migrationsOnDisk()).migrationDirectories.map((directory) => directory.path);
}
