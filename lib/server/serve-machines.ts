import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { isKnown, type KeptAnswer, keptAt } from "@/lib/api/keep-answer";
import { rateLimit } from "@/lib/api/rate-limit";
import { countRequest, type RequestKind } from "@/lib/limit/count-request";
import { isDatabaseThere } from "./database-health";
import type { Handler } from "./front";

type Machines = {
  /** Under which limit what is kept is sent; absent where nothing is kept. */
  kind?: RequestKind;
  fetch: (request: Request) => Response | Promise<Response>;
  /** What is said while the database is away. */
  respondAway: () => Response;
};

/** What is kept for this request, if it is one that anybody may make. */
const keptFor = ({ method, url = "", headers }: IncomingMessage) =>
  method === "GET" && headers.authorization === undefined ? keptAt(url) : undefined;

/** Sends what is kept, unless its caller has used up what it may ask; then nothing is sent, and false returned. */
async function isSentKept(kept: KeptAnswer, kind: RequestKind, request: IncomingMessage, response: ServerResponse) {
  const counted = await countRequest(kind, String(request.headers["x-client-address"]));
  if (!counted.ok) return false;
  const headers = kind === "api" ? { ...kept.headers, ...rateLimit(counted) } : kept.headers;
  if (isKnown(kept.etag, request.headers["if-none-match"])) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, "Content-Length": kept.bytes.length }).end(kept.bytes);
  return true;
}

/**
 * A protocol of programs without Next's router in between: machines poll, people browse.
 *
 * What is kept for an address is sent at once; everything else is the protocol's own affair.
 */
export function serveMachines({ kind, fetch, respondAway }: Machines): Handler {
  const listen = getRequestListener(async (request) =>
    // A database that hangs would keep every request waiting for as long as it does.
    (await isDatabaseThere()) ? fetch(request) : respondAway(),
  );
  return async (request, response) => {
    const kept = kind && keptFor(request);
    if (kept && (await isSentKept(kept, kind, request, response))) return;
    await listen(request, response);
  };
}
