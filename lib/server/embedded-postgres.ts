import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { PostgresVersion } from "./postgres-binaries";
import { type Cluster, clusterIn, hasFiles, initialise, launch, type Running } from "./postgres-cluster";
import { postgresPort } from "./postgres-port";
import { stopLeftoverPostgres } from "./stop-leftover-postgres";
import { refuseStart } from "./stop-with";

const startupMs = 30_000;
/** A start that takes longer than this is a recovery. */
const recoveryMs = 5000;
const fastShutdownMs = 15_000;
/** After this long, a death has nothing to do with the one before. */
const calmMs = 60_000;
const firstTries = 5;
const cannotConnectNow = "57P03";
const invalidPassword = "28P01";

type Given = {
  dataDir: string;
  version?: PostgresVersion;
  /** For tests: nothing has to survive a crash. */
  throwaway?: boolean;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
  log: (sentence: string) => void;
};

export type EmbeddedPostgres = { url: string; processId: () => number | undefined; stop: () => Promise<void> };

const urlOf = ({ name, password }: Cluster, port: number, database: string) =>
  `postgres://${name}:${password}@127.0.0.1:${port}/${database}`;

/** Tries one connection: null when it was made, else the code of what came in its way. */
async function obstacle(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "no answer";
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits until PostgreSQL takes connections; false when it ended before, or took too long without a sign of life. */
async function isReady(running: Running, url: string, { signal, log, dataDir }: Given): Promise<boolean> {
  const startedAt = Date.now();
  let deadline = startedAt + startupMs;
  let hasSaidSo = false;
  while (!running.hasEnded() && Date.now() < deadline) {
    signal?.throwIfAborted();
    const code = await obstacle(url);
    if (code === null) return true;
    if (code === invalidPassword) {
      refuseStart(
        `The database in ${dataDir} has another password than ${dataDir}/postgres-password: bring that back.`,
      );
    }
    if (code === cannotConnectNow) {
      // It lives, and replays what was committed before an abrupt end. However long that takes, it must.
      deadline = Date.now() + startupMs;
      if (!hasSaidSo && Date.now() - startedAt > recoveryMs) {
        log("PostgreSQL ended abruptly last time, and first recovers what was committed.");
        hasSaidSo = true;
      }
    }
    await wait(50);
  }
  return false;
}

/** PostgreSQL's own last words on why it would not start. */
function lastWords(logFile: string): string {
  const words = readFileSync(logFile, "utf8")
    .match(/(?:FATAL|PANIC): .*/g)
    ?.at(-1);
  return words ? ` (${words})` : "";
}

/** Starts it for the first time. Somebody may take the port first, or what is left of a killed one be in the way: tries again. */
async function firstLaunch(cluster: Cluster, given: Given): Promise<{ running: Running; port: number }> {
  for (let attempt = 1; attempt <= firstTries; attempt++) {
    const port = await postgresPort();
    const running = launch(cluster, port);
    try {
      if (await isReady(running, urlOf(cluster, port, "postgres"), given)) return { running, port };
    } catch (error) {
      await stopRunning(running);
      throw error;
    }
    await stopRunning(running);
    await wait(200 * attempt);
  }
  return refuseStart(
    `The embedded PostgreSQL does not start${lastWords(cluster.logFile)}: ${cluster.logFile} says more.`,
  );
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf(cluster, port, "postgres") });
  await admin.connect();
  try {
    const { rowCount } = await admin.query("select from pg_database where datname = $1", [cluster.name]);
    if (!rowCount) await admin.query(`create database ${cluster.name}`);
  } finally {
    await admin.end();
  }
}

async function stopRunning({ child, hasEnded, ended }: Running): Promise<void> {
  if (hasEnded()) return;
  // SIGINT is PostgreSQL's fast shutdown: it ends connections, writes everything and stops.
  child.kill("SIGINT");
  const slow = setTimeout(() => child.kill("SIGQUIT"), fastShutdownMs);
  await ended;
  clearTimeout(slow);
}

/** Starts PostgreSQL again whenever it dies, with a growing pause, until it is stopped. */
function keepRunning(first: Running, again: () => Running, log: Given["log"]): Omit<EmbeddedPostgres, "url"> {
  let running = first;
  let isStopping = false;
  const watch = async () => {
    for (let deaths = 0; ; deaths++) {
      const startedAt = Date.now();
      await running.ended;
      if (isStopping) return;
      if (Date.now() - startedAt > calmMs) deaths = 0;
      log("The embedded PostgreSQL has died; it is started again.");
      await wait(Math.min(10_000, 250 * 2 ** deaths));
      if (isStopping) return;
      try {
        running = again();
      } catch (error) {
        // No file handle, no memory: the next round tries once more.
        log(`The embedded PostgreSQL could not be started (${error}).`);
      }
    }
  };
  void watch();
  return {
    processId: () => running.child.pid,
    stop: () => {
      isStopping = true;
      return stopRunning(running);
    },
  };
}

/**
 * Starts a PostgreSQL of our own on the files in `dataDir`, makes them at the first start, and keeps it running.
 *
 * It listens on the loopback address and a port of its own choice. When it dies it is started again on the same port,
 * with a growing pause. One that an earlier start left behind is stopped first. What it committed is on disk, unless
 * `throwaway`.
 *
 * Refuses: with a sentence, when PostgreSQL does not start or its files cannot be reached.
 * Throws: when `signal` ended the start; nothing runs then.
 * Source: decision 3.
 */
export async function startEmbeddedPostgres(given: Given): Promise<EmbeddedPostgres> {
  const { dataDir, version = "18", throwaway = false, signal, log } = given;
  const cluster = clusterIn(dataDir, version, throwaway);
  if (cluster.isElsewhere) {
    log(`PostgreSQL runs as a user who may not enter ${dataDir}: its files are in ${cluster.folder}.`);
  }
  if (hasFiles(cluster)) await stopLeftoverPostgres(cluster.folder, log);
  else await initialise(cluster, signal);

  const { running, port } = await firstLaunch(cluster, given);
  const kept = keepRunning(running, () => launch(cluster, port), log);
  try {
    await createDatabase(cluster, port);
    signal?.throwIfAborted();
  } catch (error) {
    await kept.stop();
    throw error;
  }
  return { ...kept, url: urlOf(cluster, port, cluster.name) };
}
