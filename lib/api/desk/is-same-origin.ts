import { env } from "@/lib/env";

/**
 * Whether a request that changes something comes from a page of ours, as far as its browser says; one that says neither
 * where it comes from nor of which site is a browser's too, and refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  if (!URL.canParse(origin)) return false;
  const own = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin === env().PUBLIC_URL || new URL(origin).host === own;
}
