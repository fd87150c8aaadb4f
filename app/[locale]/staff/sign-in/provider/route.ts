import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { safeNext } from "@/app/[locale]/staff/sign-in/safe-next";
import { authOptions, providerId } from "@/lib/auth-options";
import { env } from "@/lib/env";
import { getPathname } from "@/lib/i18n/navigation";
import { providerSettings } from "@/lib/staff/provider-settings";

type Context = { params: Promise<{ locale: string }> };

const sendTo = (location: string) => new Response(null, { status: 307, headers: { Location: location } });

/** Asks next-auth as its own pages do. */
async function ask(action: string[], locale: string, body?: URLSearchParams): Promise<Response> {
  const url = new URL(`/api/auth/${action.join("/")}`, env().PUBLIC_URL);
  const request = new NextRequest(url, body ? { method: "POST", body } : {});
  return NextAuth(request, { params: Promise.resolve({ nextauth: action }) }, authOptions({ locale }));
}

/**
 * Sends somebody to the provider. next-auth wants a form with a token of its own for that; it is filled in here, so that this
 * is a link: it needs no script, and no policy for forms stops what the provider sends them through. Another site's link
 * leads to the sign-in page only.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const next = safeNext(request.nextUrl.searchParams.get("next") ?? "");
  const origin = env().PUBLIC_URL ?? request.nextUrl.origin;
  const isOurs = request.headers.get("sec-fetch-site") !== "cross-site";
  if (!isOurs || !providerSettings()) return sendTo(`${origin}${getPathname({ href: "/staff/sign-in", locale })}`);

  const given = await ask(["csrf"], locale);
  const { csrfToken } = (await given.json()) as { csrfToken: string };
  const jar = await cookies();
  for (const cookie of given.headers.getSetCookie()) {
    const [pair = ""] = cookie.split(";");
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    // The next call reads what this browser will have.
    jar.set(name, decodeURIComponent(value), {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: name.startsWith("__"),
    });
  }
  const callbackUrl = `${origin}${getPathname({ href: next, locale })}`;
  return ask(["signin", providerId], locale, new URLSearchParams({ csrfToken, callbackUrl }));
}
