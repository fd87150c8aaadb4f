import { readFile } from "node:fs/promises";
import path from "node:path";
import { Problem } from "../problem";
import { respondText } from "../respond";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Loketplanner API</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/api/v1/docs/swagger-ui.css">
</head>
<body>
<main id="contract"></main>
<noscript><p>This page shows the contract with JavaScript. Without it, read <a href="/api/v1/openapi.json">openapi.json</a>.</p></noscript>
<script src="/api/v1/docs/swagger-ui-bundle.js"></script>
<script src="/api/v1/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#contract",
  deepLinking: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

const html = "text/html; charset=utf-8";
const script = "text/javascript; charset=utf-8";

/** The library's own files that the page needs. */
const library: Record<string, string> = { "swagger-ui.css": "text/css; charset=utf-8", "swagger-ui-bundle.js": script };

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/** A file of the documentation page. Throws when there is no such file. */
export async function docsFile(name: string): Promise<Response> {
  const headers = { "Content-Security-Policy": policy, "Cache-Control": "public, max-age=600" };
  if (name === "index.html") return respondText(page, 200, { ...headers, "Content-Type": html });
  if (name === "start.js") return respondText(start, 200, { ...headers, "Content-Type": script });
  const contentType = Object.hasOwn(library, name) ? library[name] : undefined;
  if (!contentType) throw new Problem("not_found");
  const file = await readFile(path.join(process.cwd(), "node_modules", "swagger-ui-dist", name));
  return respondText(new Uint8Array(file), 200, { ...headers, "Content-Type": contentType });
}
