import { randomBytes } from "node:crypto";
import type { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./lib/i18n/routing";

const handleLanguage = createMiddleware(routing);
const isDevelopment = process.env.NODE_ENV === "development";

/** Nothing runs or loads but what we serve ourselves; scripts only with the nonce of this one answer. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Gives every page its language, its policy and its nonce, and tells the page what address was asked for. */
export default function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  request.headers.set("content-security-policy", policy);
  request.headers.set("x-asked-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = handleLanguage(request);
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  return response;
}

export const config = { matcher: ["/((?!_next/|healthz|readyz|api/|oap/api|.*\\..*).*)"] };
