import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { helpPhone } from "@/lib/help-phone";

// The colours are those of app/tokens.css, which this page cannot load.
const style = `:root{color-scheme:light dark}body{margin:0;border-block-start:3.75rem solid #0a3d49;background:#f3f7f7;color:#14262b;font:1.0625rem/1.6 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:3rem 1rem}section{background:#fff;border:1px solid #cddadc;border-radius:.75rem;padding:1.5rem;margin-block-end:1.5rem}
h1,h2{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}p{margin:0 0 .75rem}a{color:#0b5160}
@media (prefers-color-scheme:dark){body{border-color:#092c35;background:#0c1417;color:#e8f0f1}section{background:#142024;border-color:#30444a}a{color:#82d4e0}}`;

const styleHash = createHash("sha256").update(style).digest("base64");

const words = {
  nl: {
    title: "Wij zijn zo terug",
    text: "De planner is even niet bereikbaar. Dat ligt aan ons. Uw afspraak staat nog, als u er een had.",
    next: "Laad deze pagina over een minuut opnieuw. Blijft dit zo? Bel dan",
    again: "Probeer opnieuw",
  },
  en: {
    title: "We will be back soon",
    text: "The planner cannot be reached for a moment. It is our fault. If you had an appointment, it still stands.",
    next: "Load this page again in a minute. Does it stay like this? Then call",
    again: "Try again",
  },
};

function section(language: keyof typeof words, isFirst: boolean): string {
  const { title, text, next, again } = words[language];
  const { shown, href } = helpPhone();
  const heading = isFirst ? "h1" : "h2";
  return `<section lang="${language}"><${heading}>${title}</${heading}><p>${text}</p><p>${next} <a href="${href}"><bdi dir="ltr">${shown}</bdi></a>.</p><p><a href="">${again}</a></p></section>`;
}

function pageFor(path: string): string {
  const first = path.startsWith("/en") ? "en" : "nl";
  const second = first === "en" ? "nl" : "en";
  return `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${words[first].title} – Loketplanner</title><style>${style}</style></head><body><main>${section(first, true)}${section(second, false)}</main></body></html>`;
}

/**
 * Sends the page for the time that the database is away, or that a page failed: both languages, no script, a policy
 * that allows its style alone.
 */
export function sendAwayPage(request: IncomingMessage, response: ServerResponse, status = 503): void {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
    "Retry-After": "30",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : pageFor(request.url ?? "/"));
}
