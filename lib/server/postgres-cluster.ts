import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { keptSecret } from "./kept-secret";
import { type PostgresVersion, postgresBinaries } from "./postgres-binaries";
import { type PostgresUser, postgresUser } from "./postgres-user";
import { type DataPlace, reachableBinaries, reachableData } from "./reachable-folder";
import { refuseStart } from "./stop-with";

const run = promisify(execFile);

/** The files of one PostgreSQL, and with what and as whom it runs. */
export type Cluster = DataPlace & {
  bin: (name: string) => string;
  version: PostgresVersion;
  user: PostgresUser;
  /** The name of the superuser and of the database. */
  name: string;
  password: string;
  logFile: string;
  /** Nothing has to survive a crash: for tests. */
  throwaway: boolean;
};

/** A PostgreSQL that runs, and the moment that it does not any more. */
export type Running = { child: ChildProcess; hasEnded: () => boolean; ended: Promise<void> };

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  // Containers give little shared memory, which parallel work would take.
  max_parallel_workers_per_gather: "0",
  max_parallel_maintenance_workers: "0",
  timezone: "UTC",
  // Its log says what happened, and no statement or value: those can be about people.
  log_min_messages: "warning",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};
const throwawaySettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  deadlock_timeout: "200ms",
};

/** Where the cluster of a data folder is or will be; makes what it needs around it. */
export function clusterIn(dataDir: string, version: PostgresVersion, throwaway: boolean): Cluster {
  mkdirSync(dataDir, { recursive: true });
  const user = postgresUser(path.join(dataDir, "postgres"));
  const native = reachableBinaries(postgresBinaries(version), user);
  return {
    ...reachableData(dataDir, user),
    bin: (name) => path.join(native, "bin", name),
    version,
    user,
    name: "loketplanner",
    password: keptSecret(path.join(dataDir, "postgres-password"), 24),
    logFile: path.join(dataDir, "postgres.log"),
    throwaway,
  };
}

/** Whether the cluster's files are there. Refuses: when another version of PostgreSQL made them. */
export function hasFiles({ folder, version }: Cluster): boolean {
  const file = path.join(folder, "PG_VERSION");
  if (!existsSync(file)) return false;
  const made = readFileSync(file, "utf8").trim();
  if (made !== version) {
    refuseStart(
      `The database's files in ${folder} were made by PostgreSQL ${made}, and this is PostgreSQL ${version}: move them over with pg_dump.`,
    );
  }
  return true;
}

/** Makes the cluster's files. A start that is killed half-way leaves an unfinished folder; only a finished one gets its name. */
export async function initialise(cluster: Cluster, signal?: AbortSignal): Promise<void> {
  const { bin, folder, link, user, name, password, throwaway } = cluster;
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.pw`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const file of [unfinished, passwordFile]) chownSync(file, user.uid, user.gid);
  const login = ["-U", name, `--pwfile=${passwordFile}`, "-A", "scram-sha-256"];
  const options = [...login, "-E", "UTF8", "--locale=C", ...(throwaway ? ["--no-sync"] : [])];
  try {
    await run(bin("initdb"), ["-D", unfinished, ...options], { ...user, cwd: "/", signal });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, folder);
  if (link) symlinkSync(folder, link);
}

/** Starts PostgreSQL on the cluster's files; it takes a moment until it answers. */
export function launch({ bin, folder, user, logFile, throwaway }: Cluster, port: number): Running {
  const given = { ...settings, ...(throwaway ? throwawaySettings : {}), port: String(port) };
  const options = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const out = openSync(logFile, "a", 0o600);
  const child = spawn(bin("postgres"), ["-D", folder, ...options], {
    ...user,
    cwd: "/",
    // A group of its own: Ctrl-C reaches us alone, and we stop it after the last request.
    detached: true,
    stdio: ["ignore", out, out],
  });
  closeSync(out);
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isOver = true;
      resolve();
    };
    child.once("exit", end);
    // It could not even be started.
    child.once("error", end);
  });
  return { child, hasEnded: () => isOver, ended };
}
