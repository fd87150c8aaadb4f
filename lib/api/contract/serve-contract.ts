import type { Hono } from "hono";
import { env } from "@/lib/env";
import type { Defined } from "../operation";
import { respondJson } from "../respond";
import { docsFile } from "./docs-file";
import { contractDocument } from "./document";

/** Serves the contract, and a page on which its calls can be tried. */
export function serveContract(app: Hono, prefix: string, operations: readonly Defined[]): void {
  app.get(`${prefix}/openapi.json`, (context) => {
    const origin = env().PUBLIC_URL ?? new URL(context.req.url).origin;
    return respondJson(contractDocument(operations, origin), 200, { "Cache-Control": "public, max-age=60" });
  });
  app.get(`${prefix}/docs`, () => docsFile("index.html"));
  app.get(`${prefix}/docs/:file`, (context) => docsFile(context.req.param("file")));
}
