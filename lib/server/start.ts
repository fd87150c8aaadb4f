import type { Server } from "node:http";
import path from "node:path";
import { pino } from "pino";
import { api } from "@/lib/api/app";
import { desk } from "@/lib/api/desk/app";
import { refuse } from "@/lib/api/desk/refuse";
import { display } from "@/lib/api/display/app";
import { oap } from "@/lib/api/oap/app";
import { respondOapAway } from "@/lib/api/oap/respond-failure";
import { respondAway } from "@/lib/api/respond-away";
import { closePool } from "@/lib/db/pool";
import { type Env, readEnv } from "@/lib/env";
import { closeStreams } from "@/lib/live/event-stream";
import { stopFollowing } from "@/lib/live/follow-location";
import { makeFirstLink } from "@/lib/staff/make-link";
import { DateTime } from "@/lib/time";
import { buildIfNeeded } from "./build-if-needed";
import { trustedProxies } from "./client-address";
import { consoleToLog } from "./console-to-log";
import { createFront, type Handler } from "./front";
import { startJobs } from "./jobs";
import { loggableError } from "./loggable-error";
import { startMail } from "./mail-loop";
import { openDatabase } from "./open-database";
import { ownAddress } from "./own-address";
import { prepareDatabase } from "./prepare-database";
import { serveMachines } from "./serve-machines";
import { servePages } from "./serve-pages";
import { endWith, refuseStart } from "./stop-with";
import { stopsInOrder } from "./stops-in-order";

const root = path.resolve(import.meta.dirname, "..", "..");
const isDevelopment = process.argv.includes("--dev");
const openingMs = 15_000;

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const complain = (sentence: string) => process.stderr.write(`${sentence}\n`);
const stops = stopsInOrder(complain);
const ending = new AbortController();
let opening: Promise<unknown> = Promise.resolve();
let log = pino({ level: "silent" });
let isServing = false;

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

async function preparePages({ PORT }: Env): Promise<Handler> {
  // Only now: it behaves by NODE_ENV, and by the build that has just been made.
  const { default: next } = await import("next");
  const app = next({ dev: isDevelopment, dir: root, hostname: "localhost", port: PORT });
  await app.prepare();
  return servePages(app.getRequestHandler());
}

async function checkFirstPage({ HOST, PORT }: Env): Promise<void> {
  const first = await fetch(`${ownAddress(HOST, PORT)}/nl`).catch(() => null);
  if (!first?.ok) refuseStart(`The first page could not be shown (${first ? `status ${first.status}` : "no answer"}).`);
}

async function start(env: Env): Promise<void> {
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  const proxies = trustedProxies(env.TRUSTED_PROXIES ?? []);
  const front = createFront({ log, proxies, isHttps: publicUrl.startsWith("https:") });
  await listen(front.server, env);

  // The build is another process: it goes on beside the database's work.
  const { signal } = ending;
  const build = isDevelopment ? Promise.resolve() : buildIfNeeded({ root, log: say, signal });
  build.catch(() => {});
  const opened = openDatabase({ env, root, stops, signal, log: say });
  opening = opened;
  const { databaseUrl, ownerUrl, appSecret } = await opened;
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    APP_SECRET: appSecret,
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
  });
  stops.add({ what: "The connections to the database", stop: closePool, patienceMs: 3000 });
  await prepareDatabase({ databaseUrl, ownerUrl, isDemo: process.env.DEMO === "on", log: say });
  await build;
  signal.throwIfAborted();

  stops.add({ what: "The ear for changes", stop: stopFollowing, patienceMs: 3000 });
  stops.add({ what: "The jobs", stop: startJobs(databaseUrl, log), patienceMs: 12_000 });
  stops.add({ what: "The mail", stop: startMail(log), patienceMs: 10_000 });
  stops.add({ what: "The server", stop: front.close, patienceMs: 12_000 });
  // They have no end of their own, and the server waits for those.
  stops.add({ what: "The live screens", stop: closeStreams, patienceMs: 1000 });
  front.open([
    { prefix: "/api/v1", handle: serveMachines({ kind: "api", fetch: api.fetch, respondAway }), isPolled: true },
    {
      prefix: "/oap/api",
      handle: serveMachines({ kind: "oap", fetch: oap.fetch, respondAway: respondOapAway }),
      isPolled: true,
    },
    ...[
      { prefix: "/api/desk", fetch: desk.fetch },
      { prefix: "/api/display", fetch: display.fetch },
    ].map(({ prefix, fetch }) => {
      const handle = serveMachines({ fetch, respondAway: () => refuse("unavailable") });
      return { prefix, handle, isPolled: true };
    }),
    { prefix: "/", handle: await preparePages(env) },
  ]);
  await checkFirstPage(env);
  isServing = true;
  say(`Ready on ${publicUrl}`);
  const token = await makeFirstLink({ now: DateTime.now(), isDemo: process.env.DEMO === "on" });
  if (token)
    say(`There is no administrator yet. Within 24 hours, make the first one at ${publicUrl}/nl/staff/link/${token}`);
}

/** Stops everything that has been started, once, and then the process. */
function end(exit: () => never): void {
  if (ending.signal.aborted) return;
  ending.abort();
  // A database that is just being opened notices, and is stopped before it is left.
  const late = new Promise((resolve) => setTimeout(resolve, openingMs).unref());
  void Promise.race([Promise.allSettled([opening]), late])
    .then(stops.run)
    .then(exit, endWith);
}

// Nobody reads along any more (`npm start | head`): that is no reason to stop serving.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => end(() => process.exit(0)));
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    // One request's bug must not end everybody's: whoever asked has got an error, and the log has the cause.
    if (isServing) log.error({ err: error }, `${event} in the server`);
    else end(() => endWith(error));
  });
}

try {
  const read = readEnv(process.env);
  const env = read.ok ? read.env : refuseStart(read.sentences.join("\n"));
  const isDemo = env.DEMO ?? !env.DATABASE_URL;
  Object.assign(process.env, {
    NODE_ENV: isDevelopment ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DEMO: isDemo ? "on" : "off",
  });
  log = pino({ level: env.LOG_LEVEL, serializers: { err: loggableError } });
  if (!isDevelopment) consoleToLog(log);
  await start(env);
} catch (error) {
  end(() => endWith(error));
}
