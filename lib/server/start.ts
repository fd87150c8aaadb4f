import type { Server } from "node:http";
import path from "node:path";
import next from "next";
import { type Logger, pino } from "pino";
import { closePool } from "@/lib/db/pool";
import { type Env, readEnv } from "@/lib/env";
import { buildIfNeeded } from "./build-if-needed";
import { checkDatabase } from "./check-database";
import { trustedProxies } from "./client-address";
import { lockDataFolder, prepareDataFolder, secretIn } from "./data-folder";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { createFront, type Handler } from "./front";
import { startJobs } from "./jobs";
import { prepareDatabase } from "./prepare-database";
import { endWith, refuseStart } from "./stop-with";

const root = path.resolve(import.meta.dirname, "..", "..");
const isDevelopment = process.argv.includes("--dev");
const inFlightMs = 10_000;

/** What has been started and must be stopped, the last one first; the front before all of them. */
const stops: (() => unknown)[] = [];
let closeFront = async () => {};
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

async function stopAll(): Promise<void> {
  await closeFront();
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
}

function envOrRefuse(): Env {
  const read = readEnv(process.env);
  return read.ok ? read.env : refuseStart(read.sentences.join("\n"));
}

/** The database to work on, and the secret that goes with it: given, or our own. */
async function openDatabase(env: Env): Promise<{ databaseUrl: string; appSecret: string }> {
  if (env.DATABASE_URL && env.APP_SECRET) {
    await checkDatabase(env.DATABASE_URL);
    return { databaseUrl: env.DATABASE_URL, appSecret: env.APP_SECRET };
  }
  const dataDir = path.resolve(root, env.DATA_DIR);
  prepareDataFolder(dataDir);
  stops.push(lockDataFolder(dataDir));
  const postgres = await startEmbeddedPostgres({ dataDir, log: say });
  stops.push(postgres.stop);
  return { databaseUrl: postgres.url, appSecret: env.APP_SECRET ?? secretIn(dataDir) };
}

async function listen(server: Server, { PORT, HOST }: Env): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(PORT, HOST, () => resolve());
  }).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : error;
    if (code === "EADDRINUSE") refuseStart(`Port ${PORT} is in use: stop what listens there, or choose another PORT.`);
    refuseStart(`The server cannot listen on ${HOST}, port ${PORT} (${code}).`);
  });
}

/** Ends the server: nothing new comes in, what is under way gets ten seconds. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), inFlightMs);
  await closed;
  clearTimeout(late);
}

async function preparePages({ PORT }: Env): Promise<Handler> {
  const app = next({ dev: isDevelopment, dir: root, hostname: "localhost", port: PORT });
  await app.prepare();
  return app.getRequestHandler();
}

async function start(log: Logger, env: Env): Promise<void> {
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  const front = createFront({
    log,
    proxies: trustedProxies(env.TRUSTED_PROXIES ?? []),
    isHttps: publicUrl.startsWith("https:"),
  });
  await listen(front.server, env);
  closeFront = () => closeServer(front.server);

  // The build is another process: it goes on beside the database's work.
  const build = isDevelopment ? Promise.resolve() : buildIfNeeded(root, say);
  build.catch(() => {});
  const { databaseUrl, appSecret } = await openDatabase(env);
  Object.assign(process.env, { DATABASE_URL: databaseUrl, APP_SECRET: appSecret, PUBLIC_URL: publicUrl });
  stops.push(closePool);
  await prepareDatabase({ databaseUrl, isDemo: env.DEMO ?? !env.DATABASE_URL, log: say });
  stops.push(await startJobs(databaseUrl, log));
  await build;

  front.open(await preparePages(env));
  const first = await fetch(`http://127.0.0.1:${env.PORT}/nl`).catch(() => null);
  if (!first?.ok) refuseStart(`The first page could not be shown (${first ? `status ${first.status}` : "no answer"}).`);
  say(`Ready on ${publicUrl}`);
}

// Set before Next is asked for anything: it behaves by it.
Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });

let isEnding = false;
const end = (whenStopped: () => void) => {
  if (isEnding) return;
  isEnding = true;
  stopAll().then(whenStopped, endWith);
};
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => end(() => process.exit(0)));

try {
  const env = envOrRefuse();
  await start(pino({ level: env.LOG_LEVEL }), env);
} catch (error) {
  if (!isEnding) end(() => endWith(error));
}
