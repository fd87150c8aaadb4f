import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import { whileAnswering } from "@/lib/answer-status";
import { awayPage } from "./away-page";
import { clientAddress, type TrustedProxies } from "./client-address";
import { isDatabaseReady, isDatabaseThere } from "./database-health";
import { loggablePath } from "./loggable-path";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Front = {
  server: Server;
  /** From now on pages are served; before, everybody is asked to come back in a moment. */
  open: (pages: Handler) => void;
};

type Given = { log: Logger; proxies: TrustedProxies; isHttps: boolean };

function answer(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers });
  response.end(text);
}

function logWhenDone(request: IncomingMessage, response: ServerResponse, log: Logger): void {
  const startedAt = performance.now();
  response.once("close", () => {
    const ms = Math.round(performance.now() - startedAt);
    const path = loggablePath(request.url ?? "");
    log.info(
      { method: request.method, path, status: response.statusCode, ms, whole: response.writableFinished },
      "request",
    );
  });
}

/** What the server answers itself, before any page; false when the request is a page's. */
async function answeredHere(request: IncomingMessage, response: ServerResponse, isOpen: boolean): Promise<boolean> {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (path === "/healthz") {
    answer(response, 200, "alive\n");
  } else if (path === "/readyz") {
    const isReady = isOpen && (await isDatabaseReady());
    answer(response, isReady ? 200 : 503, isReady ? "ready\n" : "not ready\n", isReady ? {} : { "Retry-After": "5" });
  } else if (!path.startsWith("/_next/static/") && !(isOpen && (await isDatabaseThere()))) {
    const { headers, body } = awayPage(path);
    response.writeHead(503, headers);
    response.end(request.method === "HEAD" ? undefined : body);
  } else {
    return false;
  }
  return true;
}

/**
 * The HTTP server in front of the pages: health, the calm page while the database is away, the log, the caller's address.
 *
 * A handler for machines (`/api/v1`, `/oap/api`) belongs between `answeredHere` and the pages.
 */
export function createFront({ log, proxies, isHttps }: Given): Front {
  let pages: Handler | undefined;

  const serve: Handler = async (request, response) => {
    logWhenDone(request, response, log);
    const forwarded = request.headers["x-forwarded-for"];
    // Always overwritten, so that nobody can choose their own.
    request.headers["x-client-address"] = clientAddress(
      request.socket.remoteAddress ?? "",
      String(forwarded ?? ""),
      proxies,
    );
    if (isHttps) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (await answeredHere(request, response, pages !== undefined)) return;
    await whileAnswering(response, async () => pages?.(request, response));
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      log.error({ err: error, path: loggablePath(request.url ?? "") }, "a request failed");
      if (!response.headersSent) answer(response, 500, "Something went wrong. Try again in a few minutes.\n");
      else response.end();
    });
  });
  return {
    server,
    open: (handler) => {
      pages = handler;
    },
  };
}
