import { readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { oncePerProcess } from "@/lib/once-per-process";
import { isKnown, type KeptAnswer, keepText } from "../keep-answer";
import { Problem } from "../problem";
import { everywhere } from "../respond";
import { docsPage, docsStart, docsStyle } from "./docs-page";

const script = "text/javascript; charset=utf-8";
const style = "text/css; charset=utf-8";

const ofLibrary = (name: string) => readFile(path.join(process.cwd(), "node_modules", "swagger-ui-dist", name), "utf8");

/** The files of the page: our own, and those of the library that it needs. */
const files: Record<string, { contentType: string; read: () => string | Promise<string> }> = {
  "index.html": { contentType: "text/html; charset=utf-8", read: () => docsPage },
  "start.js": { contentType: script, read: () => docsStart },
  "page.css": { contentType: style, read: () => docsStyle },
  "swagger-ui.css": { contentType: style, read: () => ofLibrary("swagger-ui.css") },
  "swagger-ui-bundle.js": { contentType: script, read: () => ofLibrary("swagger-ui-bundle.js") },
};

/** Only our own files; calls go to where the contract says that the API is, which may be another name of this server. */
const policy = () =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ${env().PUBLIC_URL ?? ""}; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`;

/** A file of the documentation page, read once. Throws when there is no such file. */
export async function docsFile(name: string, ifNoneMatch: string | undefined): Promise<Response> {
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!file) throw new Problem("not_found");
  const kept = oncePerProcess("api.docs", () => new Map<string, KeptAnswer>());
  const headers = { ...everywhere, "Content-Security-Policy": policy(), "Cache-Control": "public, max-age=600" };
  const answer = kept.get(name) ?? keepText(await file.read(), { ...headers, "Content-Type": file.contentType });
  kept.set(name, answer);
  if (isKnown(answer.etag, ifNoneMatch)) return new Response(null, { status: 304, headers: answer.headers });
  return new Response(answer.bytes, { headers: answer.headers });
}
