import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { freePort } from "./free-port";
import { type PostgresVersion, postgresBinaries } from "./postgres-binaries";
import { type PostgresUser, postgresUser } from "./postgres-user";
import { reachableBinaries, reachableData } from "./reachable-folder";

const run = promisify(execFile);
const database = "loketplanner";
const startupMs = 30_000;
const fastShutdownMs = 15_000;

type Given = {
  dataDir: string;
  version?: PostgresVersion;
  /** For tests: nothing has to survive a crash. */
  throwaway?: boolean;
  log: (sentence: string) => void;
};

export type EmbeddedPostgres = { url: string; processId: () => number | undefined; stop: () => Promise<void> };

type Cluster = {
  bin: (name: string) => string;
  folder: string;
  user: PostgresUser;
  password: string;
  port: number;
  logFile: string;
};

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  log_min_messages: "warning",
  timezone: "UTC",
};
const throwawaySettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  deadlock_timeout: "200ms",
};

/** The password of this data folder, made at the first start and readable by its owner alone. */
function passwordIn(dataDir: string): string {
  const file = path.join(dataDir, "postgres-password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

async function initialise({ bin, folder, user, password }: Cluster): Promise<void> {
  // A start that was killed half-way leaves an unfinished folder; only a finished one gets its name.
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.pw`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const file of [unfinished, passwordFile]) chownSync(file, user.uid, user.gid);
  try {
    const options = [
      "-U",
      database,
      `--pwfile=${passwordFile}`,
      "-A",
      "scram-sha-256",
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    ];
    await run(bin("initdb"), ["-D", unfinished, ...options], { ...user, cwd: "/" });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, folder);
}

/** Ends the PostgreSQL that an earlier start, killed before it could, has left running on these files. */
async function stopLeftover({ bin, folder, user }: Cluster, log: Given["log"]): Promise<void> {
  if (!existsSync(path.join(folder, "postmaster.pid"))) return;
  const isRunning = await run(bin("pg_ctl"), ["status", "-D", folder], { ...user, cwd: "/" }).then(
    () => true,
    () => false,
  );
  if (!isRunning) return;
  log("A PostgreSQL of an earlier start was still running on this data; it is stopped first.");
  await run(bin("pg_ctl"), ["stop", "-D", folder, "-m", "fast", "-w", "-t", "30"], { ...user, cwd: "/" });
}

function launch({ bin, folder, user, port, logFile }: Cluster, throwaway: boolean): ChildProcess {
  const given = { ...settings, ...(throwaway ? throwawaySettings : {}), port: String(port) };
  const out = openSync(logFile, "a");
  return spawn(
    bin("postgres"),
    ["-D", folder, ...Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    {
      ...user,
      cwd: "/",
      // A group of its own: Ctrl-C reaches us alone, and we stop it after the last request.
      detached: true,
      stdio: ["ignore", out, out],
    },
  );
}

async function untilReady(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const deadline = Date.now() + startupMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`The embedded PostgreSQL did not start; ${logFile} says why.`, { cause: error });
      }
      await wait(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const { rowCount } = await admin.query("select from pg_database where datname = $1", [database]);
  if (!rowCount) await admin.query(`create database ${database}`);
  await admin.end();
}

function clusterIn({ dataDir, version = "18", log }: Given, port: number): Cluster {
  mkdirSync(dataDir, { recursive: true });
  const user = postgresUser();
  const native = reachableBinaries(postgresBinaries(version), version, user);
  const { folder, isElsewhere } = reachableData(dataDir, user);
  if (isElsewhere) {
    log(`PostgreSQL runs as another user than root, who may not enter ${dataDir}: its files are in ${folder}.`);
  }
  return {
    bin: (name) => path.join(native, "bin", name),
    folder,
    user,
    password: passwordIn(dataDir),
    port,
    logFile: path.join(dataDir, "postgres.log"),
  };
}

/**
 * Starts a PostgreSQL of our own on the files in `dataDir`, makes them at the first start, and keeps it running.
 *
 * It listens on the loopback address and a port of its own choice. When it dies it is started again on the same port,
 * with a growing pause. What it committed is on disk, unless `throwaway`.
 *
 * Throws: when PostgreSQL does not start within 30 seconds, or the folder cannot be written.
 * Source: decision 3.
 */
export async function startEmbeddedPostgres(given: Given): Promise<EmbeddedPostgres> {
  const cluster = clusterIn(given, await freePort());
  if (existsSync(path.join(cluster.folder, "PG_VERSION"))) await stopLeftover(cluster, given.log);
  else await initialise(cluster);

  const urlOf = (name: string) => `postgres://${database}:${cluster.password}@127.0.0.1:${cluster.port}/${name}`;
  let isStopping = false;
  let child = launch(cluster, given.throwaway ?? false);
  let deaths = 0;
  const keepRunning = () =>
    child.once("exit", async () => {
      if (isStopping) return;
      given.log("The embedded PostgreSQL has died; it is started again.");
      await wait(Math.min(10_000, 250 * 2 ** deaths++));
      if (isStopping) return;
      child = launch(cluster, given.throwaway ?? false);
      keepRunning();
    });
  keepRunning();

  await untilReady(child, urlOf("postgres"), cluster.logFile);
  await createDatabase(urlOf("postgres"));
  return {
    url: urlOf(database),
    processId: () => child.pid,
    stop: async () => {
      isStopping = true;
      await stopChild(child);
    },
  };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  // SIGINT is PostgreSQL's fast shutdown: it ends connections, writes everything and stops.
  child.kill("SIGINT");
  const slow = setTimeout(() => child.kill("SIGQUIT"), fastShutdownMs);
  await gone;
  clearTimeout(slow);
}
