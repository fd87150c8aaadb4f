import { whileAnswering } from "@/lib/answer-status";
import { sendAwayPage } from "./away-page";
import { isDatabaseThere } from "./database-health";
import type { Handler } from "./front";
import { mendFailure } from "./mend-failure";

/** Pages need the database: while it is away they are not asked, since one that throws is blank without JavaScript. */
export function servePages(pages: Handler): Handler {
  return async (request, response) => {
    const isFile = request.url?.startsWith("/_next/static/") ?? false;
    if (!isFile && !(await isDatabaseThere())) return sendAwayPage(request, response);
    mendFailure(request, response);
    await whileAnswering(response, () => pages(request, response));
  };
}
