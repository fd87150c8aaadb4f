import type { IncomingMessage, ServerResponse } from "node:http";
import { sendAwayPage } from "./away-page";

/** Whether Next is about to send the document of a page that threw: an empty one, which only a script could fill. */
function isFailedPage(response: ServerResponse, status: number): boolean {
  return status >= 500 && !response.headersSent && String(response.getHeader("content-type")).startsWith("text/html");
}

/**
 * Sends the calm page in place of what Next sends when a page throws, with the status that `statusOf` makes of Next's.
 *
 * Must be called before the page is asked: Next's compression keeps the `write` and `end` that it finds, and goes on
 * using them. The cause is in the log already: Next wrote it there.
 */
export function mendFailure(
  request: IncomingMessage,
  response: ServerResponse,
  statusOf: (status: number) => Promise<number>,
): void {
  const writeHead = response.writeHead.bind(response);
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  const flushHeaders = response.flushHeaders.bind(response);
  let isMended = false;

  const swallow = { writeHead: () => response, write: () => true, end: () => response };

  const mend = (status: number) => {
    if (isMended) return response;
    isMended = true;
    Object.assign(response, swallow);
    void statusOf(status).then(send);
    return response;
  };

  const send = (status: number) => {
    // What Next had to say was about the other document, its length and encoding too.
    for (const name of response.getHeaderNames()) if (name !== "strict-transport-security") response.removeHeader(name);
    Object.assign(response, { writeHead, write, end });
    sendAwayPage(request, response, status);
    Object.assign(response, swallow);
  };

  /** Whether what Next writes now goes nowhere. Asked before the first byte: Node writes no head without its knowing. */
  const isKept = () => {
    if (!isMended && isFailedPage(response, response.statusCode)) mend(response.statusCode);
    return isMended;
  };

  // Node has several forms of each; a status comes first, and the rest is passed on as it came.
  Object.assign(response, {
    writeHead: (status: number, ...rest: []) =>
      isMended || isFailedPage(response, status) ? mend(status) : writeHead(status, ...rest),
    flushHeaders: () => isKept() || flushHeaders(),
    write: (...given: [string]) => isKept() || write(...given),
    end: (...given: []) => (isKept() ? response : end(...given)),
  });
}
