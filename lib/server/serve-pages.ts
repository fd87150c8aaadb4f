import { whileAnswering } from "@/lib/answer-status";
import { sendAwayPage } from "./away-page";
import { isDatabaseStillThere, isDatabaseThere } from "./database-health";
import type { Handler } from "./front";
import { mendFailure } from "./mend-failure";

/** A page that failed because the database went away under it is not a bug, and is as well in a moment. */
const statusOf = async (status: number) => ((await isDatabaseStillThere()) ? status : 503);

/** Pages need the database: while it is away they are not asked, since one that throws is blank without JavaScript. */
export function servePages(pages: Handler): Handler {
  return async (request, response) => {
    const isFile = request.url?.startsWith("/_next/static/") ?? false;
    if (!isFile && !(await isDatabaseThere())) return sendAwayPage(request, response);
    mendFailure(request, response, statusOf);
    await whileAnswering(response, () => pages(request, response));
  };
}
