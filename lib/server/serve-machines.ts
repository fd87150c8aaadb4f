import { getRequestListener } from "@hono/node-server";
import { api } from "@/lib/api/app";
import type { Handler } from "./front";

/** The HTTP API without Next's router in between: machines poll, people browse. It answers for an absent database itself. */
export function serveMachines(): Handler {
  const listen = getRequestListener(api.fetch);
  return async (request, response) => {
    await listen(request, response);
  };
}
