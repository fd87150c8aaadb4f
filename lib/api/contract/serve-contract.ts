import type { Context, Hono } from "hono";
import { env } from "@/lib/env";
import { oncePerProcess } from "@/lib/once-per-process";
import { answerOtherMethods } from "../answer-other-methods";
import { isKnown, keepText } from "../keep-answer";
import type { Defined } from "../operation";
import { respondText } from "../respond";
import { docsFile } from "./docs-file";
import { contractDocument } from "./document";

const headers = { "Content-Type": "application/json", "Cache-Control": "public, max-age=60" };

/** Serves the contract, and a page on which its calls can be tried. */
export function serveContract(app: Hono, prefix: string, operations: readonly Defined[]): void {
  const contract = () =>
    oncePerProcess("api.contract", () =>
      keepText(JSON.stringify(contractDocument(operations, env().PUBLIC_URL ?? "")), headers),
    );
  const answers: Record<string, (context: Context) => Response | Promise<Response>> = {
    "/openapi.json": (context) => {
      const { bytes, etag, headers: all } = contract();
      return isKnown(etag, context.req.header("if-none-match"))
        ? respondText(null, 304, all)
        : respondText(bytes, 200, all);
    },
    "/docs": (context) => docsFile("index.html", context.req.header("if-none-match")),
    "/docs/:file": ({ req }) => docsFile(req.param("file") ?? "", req.header("if-none-match")),
  };
  for (const [path, answer] of Object.entries(answers)) {
    app.get(prefix + path, answer);
    answerOtherMethods(app, prefix + path, ["GET"]);
  }
}
