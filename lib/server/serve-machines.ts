import { getRequestListener } from "@hono/node-server";
import { api } from "@/lib/api/app";
import { respondAway } from "@/lib/api/respond-away";
import { isDatabaseThere } from "./database-health";
import type { Handler } from "./front";

/** The HTTP API without Next's router in between: machines poll, people browse. */
export function serveMachines(): Handler {
  const listen = getRequestListener(async (request) =>
    // A database that hangs would keep every request waiting for as long as it does.
    (await isDatabaseThere()) ? api.fetch(request) : respondAway(new URL(request.url).pathname),
  );
  return async (request, response) => {
    await listen(request, response);
  };
}
