import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { sendAwayPage } from "./away-page";
import { clientAddress, type TrustedProxies } from "./client-address";
import { isDatabaseReady } from "./database-health";
import { loggablePath } from "./loggable-path";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Who answers what begins with a path; "/" is everything that no other route has. */
export type Route = { prefix: string; handle: Handler };

export type Front = {
  server: Server;
  /** From now on these answer; before, everybody is asked to come back in a moment. */
  open: (routes: readonly Route[]) => void;
  /** Takes nothing new; what is under way gets ten seconds. */
  close: () => Promise<void>;
};

type Given = { log: Logger; proxies: TrustedProxies; isHttps: boolean };

const inFlightMs = 10_000;
/** Longer than proxies keep an idle connection (a minute): one must not send on what we have just closed. */
const keepAliveMs = 75_000;

function answer(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers });
  response.end(text);
}

function logWhenDone(request: IncomingMessage, response: ServerResponse, log: Logger): void {
  const startedAt = performance.now();
  // Now, since handlers may rewrite the address.
  const { method, url = "" } = request;
  response.once("close", () => {
    const ms = Math.round(performance.now() - startedAt);
    const isWhole = response.writableFinished;
    log.info({ method, path: loggablePath(url), status: response.statusCode, ms, isWhole }, "request");
  });
}

function routeFor(path: string, routes: readonly Route[]): Route | undefined {
  return routes.find(({ prefix }) => prefix === "/" || path === prefix || path.startsWith(`${prefix}/`));
}

async function answerReadiness(response: ServerResponse, isOpen: boolean): Promise<void> {
  if (isOpen && (await isDatabaseReady())) answer(response, 200, "ready\n");
  else answer(response, 503, "not ready\n", { "Retry-After": "5" });
}

async function closeServer(server: Server, upgraded: ReadonlySet<Duplex>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // These have no end of their own: a browser's window on the pages in development.
  for (const socket of upgraded) socket.destroy();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), inFlightMs);
  await closed;
  clearTimeout(late);
}

/**
 * The HTTP server in front of everything: health, the log, the caller's address, and who answers which path.
 *
 * `x-client-address` on a request is the caller's address, always set here, so that nobody can choose their own.
 */
export function createFront({ log, proxies, isHttps }: Given): Front {
  let routes: readonly Route[] | undefined;
  let isClosing = false;
  const upgraded = new Set<Duplex>();

  const serve: Handler = async (request, response) => {
    logWhenDone(request, response, log);
    response.once("close", () => {
      // Its connection is idle a moment later, and would be waited for.
      if (isClosing) setImmediate(() => server.closeIdleConnections());
    });
    const forwarded = String(request.headers["x-forwarded-for"] ?? "");
    request.headers["x-client-address"] = clientAddress(request.socket.remoteAddress ?? "", forwarded, proxies);
    if (isHttps) response.setHeader("Strict-Transport-Security", "max-age=31536000");

    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path === "/healthz") return answer(response, 200, "alive\n");
    if (path === "/readyz") return answerReadiness(response, routes !== undefined && !isClosing);
    if (!routes) return sendAwayPage(request, response);
    const route = routeFor(path, routes);
    return route ? route.handle(request, response) : answer(response, 404, "not found\n");
  };

  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      log.error({ err: error, path: loggablePath(request.url ?? "") }, "a request failed");
      if (!response.headersSent) answer(response, 500, "Something went wrong. Try again in a few minutes.\n");
      else response.end();
    });
  });
  return {
    server,
    open: (opened) => {
      routes = opened;
      server.on("upgrade", (_, socket) => {
        upgraded.add(socket);
        socket.once("close", () => upgraded.delete(socket));
      });
    },
    close: () => {
      isClosing = true;
      return closeServer(server, upgraded);
    },
  };
}
