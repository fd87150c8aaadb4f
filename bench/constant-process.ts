import { createServer } from "node:http";
import type { Constant } from "./constant-server";

process.once("message", (message) => {
  // `constant-server.ts` sends it.
  const { contentType, body } = message as Constant;
  const bytes = Buffer.from(body);
  const headers = { "Content-Type": contentType, "Content-Length": bytes.length };
  const server = createServer((_, response) => response.writeHead(200, headers).end(bytes));
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" ? address?.port : 0);
  });
});
// Whoever started it is gone.
process.once("disconnect", () => process.exit(0));
