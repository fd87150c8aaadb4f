import type { IncomingMessage, ServerResponse } from "node:http";
import { sendAwayPage } from "./away-page";

/** Whether Next is about to send the document of a page that threw: an empty one, which only a script could fill. */
function isFailedPage(response: ServerResponse, status: number): boolean {
  return status >= 500 && !response.headersSent && String(response.getHeader("content-type")).startsWith("text/html");
}

/**
 * Sends the calm page in place of what Next sends when a page throws.
 *
 * Must be called before the page is asked: Next's compression keeps the `write` and `end` that it finds, and goes on
 * using them. The cause is in the log already: Next wrote it there.
 */
export function mendFailure(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  let isMended = false;

  const mend = (status: number) => {
    // What Next had to say was about the other document, its length and encoding too.
    for (const name of response.getHeaderNames()) if (name !== "strict-transport-security") response.removeHeader(name);
    Object.assign(response, { writeHead, write, end });
    sendAwayPage(request, response, status);
    isMended = true;
    Object.assign(response, { write: () => true, end: () => response });
    return response;
  };

  // Node has several forms of each; a status comes first, and the rest is passed on as it came.
  Object.assign(response, {
    writeHead: (status: number, ...rest: []) =>
      isFailedPage(response, status) ? mend(status) : writeHead(status, ...rest),
    write: (...given: [string]) => isMended || write(...given),
    end: (...given: []) => (isMended ? response : end(...given)),
  });
}
