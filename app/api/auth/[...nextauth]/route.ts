import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { browserName } from "@/lib/auth";
import { authOptions } from "@/lib/auth-options";
import { localeKeys } from "@/lib/i18n/locales";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The language of the page to which somebody will go back: next-auth keeps its address in a cookie. */
function localeOf(request: NextRequest): string | undefined {
  const kept = request.cookies.getAll().find(({ name }) => name.endsWith("next-auth.callback-url"))?.value ?? "";
  return localeKeys.find((locale) => new RegExp(`^https?://[^/]+/${locale}(/|$)`).test(kept));
}

/** What next-auth answers itself: the way to the provider and back. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const locale = localeOf(request);
  const asked = { browser: await browserName(), ...(locale ? { locale } : {}) };
  const response: Response = await NextAuth(request, context, authOptions(asked));
  response.headers.set("Cache-Control", "no-store");
  return response;
}

export { handle as GET, handle as POST };
