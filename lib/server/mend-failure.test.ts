import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { mendFailure } from "./mend-failure";

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** What a browser gets from a page that answers so. */
async function answerOf(
  page: (response: ServerResponse) => void,
  statusOf = async (status: number) => status,
): Promise<Response> {
  server = createServer((request, response) => {
    response.setHeader("Strict-Transport-Security", "max-age=31536000");
    mendFailure(request, response, statusOf);
    page(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // The server listens on a port, not on a pipe.
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/en/find`);
}

test("sends the calm page, whole and in the page's language, in place of an empty one", async () => {
  const answer = await answerOf((response) => {
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Content-Length", "6");
    response.flushHeaders();
    response.write("em");
    response.write("pty");
    response.end(".");
  });
  const text = await answer.text();

  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
  expect(text).toMatch(/<html lang="en">.*<\/html>$/s);
});

test("keeps to itself what a compression in between goes on writing", async () => {
  const answer = await answerOf((response) => {
    const [write, end] = [response.write, response.end];
    response.end = () => {
      response.writeHead(response.statusCode);
      write.call(response, "pressed", "utf8");
      return end.call(response, "", "utf8");
    };
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end();
  });

  expect(await answer.text()).toMatch(/^<!doctype html>.*<\/html>$/s);
});

test("says with the status whose fault it is", async () => {
  const answer = await answerOf(
    (response) => {
      response.statusCode = 500;
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end("empty");
    },
    async () => 503,
  );

  expect(answer.status).toBe(503);
  expect(await answer.text()).toMatch(/^<!doctype html>.*<\/html>$/s);
});

test.each([
  ["a page that is well", 200, "text/html; charset=utf-8"],
  ["a page that is not there", 404, "text/html; charset=utf-8"],
  ["a failure that a script asked about", 500, "text/x-component"],
])("leaves %s alone", async (_what, status, type) => {
  const answer = await answerOf((response) => {
    response.writeHead(status, { "Content-Type": type });
    response.end("as it was");
  });

  expect([answer.status, await answer.text()]).toEqual([status, "as it was"]);
});
