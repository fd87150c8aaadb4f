import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { sendAwayPage } from "./away-page";
import { clientAddress, type TrustedProxies } from "./client-address";
import { isDatabaseReady } from "./database-health";
import { loggablePath } from "./loggable-path";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Who answers what begins with a path; "/" is everything that no other route has. */
export type Route = {
  prefix: string;
  handle: Handler;
  /** Programs poll it: reads that went well are logged at debug only. */
  isPolled?: boolean;
};

export type Front = {
  server: Server;
  /** From now on these answer; before, everybody is asked to come back in a moment. */
  open: (routes: readonly Route[]) => void;
  /** Takes nothing new; what is under way gets ten seconds. */
  close: () => Promise<void>;
};

type Given = { log: Logger; proxies: TrustedProxies; isHttps: boolean };

/** A request as it came, since handlers may rewrite its address. */
type Asked = { method: string | undefined; url: string; startedAt: number };

const callerHeader = "x-client-address";
const inFlightMs = 10_000;
/** Longer than proxies keep an idle connection (a minute): one must not send on what we have just closed. */
const keepAliveMs = 75_000;

function answer(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers });
  response.end(text);
}

/** Writes a request down once it is answered; what polls would otherwise fill the log is for debugging only. */
function logDone(done: { request: Asked; response: ServerResponse; isPolled: boolean }, log: Logger): void {
  const { request, response, isPolled } = done;
  const level = isPolled && request.method === "GET" && response.statusCode < 400 ? "debug" : "info";
  if (!log.isLevelEnabled(level)) return;
  const ms = Math.round(performance.now() - request.startedAt);
  const { statusCode: status, writableFinished: isWhole } = response;
  log[level]({ method: request.method, path: loggablePath(request.url), status, ms, isWhole }, "request");
}

/** Names the caller to every handler, also to one that reads the headers as they came. */
function nameCaller(request: IncomingMessage, address: string): void {
  const { rawHeaders } = request;
  for (let index = rawHeaders.length - 2; index >= 0; index -= 2) {
    if (rawHeaders[index]?.toLowerCase() === callerHeader) rawHeaders.splice(index, 2);
  }
  rawHeaders.push(callerHeader, address);
  request.headers[callerHeader] = address;
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
    const { method, url = "/" } = request;
    const asked = { method, url, startedAt: performance.now() };
    const path = url.split("?")[0] ?? "/";
    const route = routes && routeFor(path, routes);
    response.once("close", () => {
      logDone({ request: asked, response, isPolled: route?.isPolled ?? false }, log);
      // Its connection is idle a moment later, and would be waited for.
      if (isClosing) setImmediate(() => server.closeIdleConnections());
    });
    const forwarded = String(request.headers["x-forwarded-for"] ?? "");
    nameCaller(request, clientAddress(request.socket.remoteAddress ?? "", forwarded, proxies));
    if (isHttps) response.setHeader("Strict-Transport-Security", "max-age=31536000");

    if (path === "/healthz") return answer(response, 200, "alive\n");
    if (path === "/readyz") return answerReadiness(response, routes !== undefined && !isClosing);
    if (!routes) return sendAwayPage(request, response);
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
