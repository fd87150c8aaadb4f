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

const ownFolder = fileURLToPath(new URL(".", import.meta.url));
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

async function migrationsOnDisk(folder: string): Promise<MigrationList> {
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

/** The one connection that a run of migrations has. */
type Run = { connection: pg.Pool; list: MigrationList; failure: unknown };

/**
 * Prisma's adapter, with scripts run whole: its own way is to cut them at every semicolon, also those inside function
 * bodies and comments. One simple query is also one transaction, so a migration that fails leaves nothing behind; and
 * since the script itself writes down that it is done, a kill leaves either both or neither.
 */
class WholeScripts extends PrismaPg {
  constructor(private readonly run: Run) {
    super(run.connection);
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await this.run.connection.query(`${script}\n;${noteOfDone(script, this.run.list)}`);
      } catch (error) {
        // The engine keeps none of it.
        this.run.failure = error;
        throw error;
      }
    };
    return adapter;
  }
}

function noteOfDone(script: string, { migrationDirectories }: MigrationList): string {
  const migration = migrationDirectories.find(
    ({ migrationFile }) => migrationFile.content.tag === "ok" && migrationFile.content.value === script,
  );
  if (!migration) return "";
  return `update _prisma_migrations set finished_at = now()
    where migration_name = ${pg.escapeLiteral(migration.path)} and finished_at is null and rolled_back_at is null`;
}

/** Runs `work` on one connection, while this process alone may migrate that database. */
async function alone<Result>(databaseUrl: string, work: (connection: pg.Pool) => Promise<Result>): Promise<Result> {
  // Of one connection that never idles out: the lock is its, and lasts as long as its last script, even when we are killed.
  const connection = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  connection.on("error", () => {});
  try {
    await connection.query("select pg_advisory_lock($1)", [migrationLock]);
    return await work(connection);
  } finally {
    // Closing the connection gives the lock back.
    await connection.end();
  }
}

/** A migration that was begun and not done has left nothing, so it is as if it had never begun. */
async function forgetUnfinished(connection: pg.Pool): Promise<void> {
  const { rows } = await connection.query("select to_regclass('_prisma_migrations') as history");
  if (!rows[0]?.history) return;
  await connection.query(
    "update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null",
  );
}

async function applyAll(run: Run, schema: string): Promise<string[]> {
  const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(run));
  const engine = await engineBindings.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, factory);
  try {
    return (await engine.applyMigrations({ migrationsList: run.list, filters: noFilters })).appliedMigrationNames;
  } catch (error) {
    const cause = run.failure ?? error;
    throw new Error(`A migration failed: ${cause instanceof Error ? cause.message : cause}`, { cause: error });
  } finally {
    engine.free();
  }
}

/**
 * Applies the migrations that a database lacks (those of `migrations` in `folder`, which is this one), and returns their
 * names.
 *
 * Any number of processes may start at once: one migrates, the others wait and find nothing left to do. It is Prisma's own
 * engine, as WebAssembly, so `prisma migrate deploy` agrees with it wherever that can run. One that failed or was killed
 * is tried again at the next start.
 *
 * Throws: when the database is unreachable, or a migration fails; the migrations before it stay applied.
 * Source: decision 4.
 */
export async function migrate(databaseUrl: string, folder = ownFolder): Promise<string[]> {
  return alone(databaseUrl, async (connection) => {
    // The bindings know one instance; a second would pull the first one's memory from under it.
    await oncePerProcess("schema-engine", loadEngine);
    const schema = await readFile(path.join(folder, "schema.prisma"), "utf8");
    await forgetUnfinished(connection);
    return applyAll({ connection, list: await migrationsOnDisk(folder), failure: undefined }, schema);
  });
}

/** The names of the migrations that the product has, in order. */
export async function migrationNames(): Promise<string[]> {
  return (await migrationsOnDisk(ownFolder)).migrationDirectories.map((directory) => directory.path);
}
