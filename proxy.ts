import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";
import { isVisitor, newVisitor, visitorCookie } from "@/lib/limit/visitor";

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

/** Addresses that hold a secret or a person's draft: nothing for search engines. */
const isPrivate = (path: string) => /^\/[^/]+\/(appointment|book|display|find|kiosk|staff|ticket)(\/|$)/.test(path);

/** Whether the person's own connection is encrypted, here or at the proxy in front. */
function isEncrypted(request: NextRequest): boolean {
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return (forwarded ?? request.nextUrl.protocol.replace(":", "")) === "https";
}

const daySeconds = 24 * 60 * 60;

/** Gives a browser a name of its own, so that people behind one address do not share its limits. */
function giveName(request: NextRequest, response: ReturnType<typeof handleLanguage>): void {
  response.cookies.set(visitorCookie, newVisitor(Date.now() / 1000), {
    httpOnly: true,
    sameSite: "lax",
    secure: isEncrypted(request),
    maxAge: daySeconds,
  });
}

/** The page of the old planner: its links have all they say after a #, which a browser keeps when it is sent on. */
const oldPlanner = new RegExp(`^/oap/(${routing.locales.join("|")})/?$`);

/** Sends a request on to another page, with whatever else its address says. */
function sendOn(request: NextRequest, pathname: string, status: 307 | 308): NextResponse {
  // Not a clone of `nextUrl`, which puts a slash back where there was one.
  const url = new URL(request.url);
  url.pathname = pathname;
  return NextResponse.redirect(url, status);
}

/** Gives every page its language, its policy and its nonce. */
export default function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const [, oldLanguage] = oldPlanner.exec(pathname) ?? [];
  if (oldLanguage) return sendOn(request, `/${oldLanguage}/old-link`, 307);
  // One address for each page.
  if (/.\/$/.test(pathname)) return sendOn(request, pathname.replace(/\/+$/, ""), 308);

  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  request.headers.set("content-security-policy", policy);
  // For whoever must sign in first, and then comes back to it.
  request.headers.set("x-page", `${pathname.replace(/^\/[^/]+/, "")}${request.nextUrl.search}`);

  const response = handleLanguage(request);
  response.headers.set("Content-Security-Policy", policy);
  if (isEncrypted(request)) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  if (isPrivate(request.nextUrl.pathname)) response.headers.set("X-Robots-Tag", "noindex, nofollow");
  if (!isVisitor(request.cookies.get(visitorCookie)?.value)) giveName(request, response);
  return response;
}

// All but files, machines and probes: an address with a dot in it is a page too, if only "not found".
export const config = { matcher: ["/((?!_next/|healthz$|readyz$|api/|oap/api/|icon\\.svg$|robots\\.txt$).*)"] };
