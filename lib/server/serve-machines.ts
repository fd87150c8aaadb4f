import { getRequestListener } from "@hono/node-server";
import { isDatabaseThere } from "./database-health";
import type { Handler } from "./front";

type Machines = {
  fetch: (request: Request) => Response | Promise<Response>;
  /** What is said while the database is away. */
  respondAway: () => Response;
};

/** A protocol of programs without Next's router in between: machines poll, people browse. */
export function serveMachines({ fetch, respondAway }: Machines): Handler {
  const listen = getRequestListener(async (request) =>
    // A database that hangs would keep every request waiting for as long as it does.
    (await isDatabaseThere()) ? fetch(request) : respondAway(),
  );
  return async (request, response) => {
    await listen(request, response);
  };
}
