import type { NextAuthOptions, Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { admitFromProvider } from "@/lib/staff/admit-from-provider";
import { rolesOfClaims } from "@/lib/staff/provider-roles";
import { type ProviderSettings, providerSettings } from "@/lib/staff/provider-settings";
import { authSecret, sessionCookie } from "@/lib/staff/session-cookie";
import { endStaffSession, startStaffSession } from "@/lib/staff/staff-session";
import { DateTime } from "@/lib/time";

declare module "next-auth" {
  interface Session {
    staffSessionId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    staffSessionId?: string;
  }
}

export const providerId = "oidc";

const isEncrypted = () => env().PUBLIC_URL?.startsWith("https:") ?? false;
export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isEncrypted() });
export const maxAgeSeconds = () => env().STAFF_SESSION_HOURS * 3600;

const textOf = (value: unknown) => (typeof value === "string" && value.trim() ? value.trim().slice(0, 200) : null);

/** The department's provider, as next-auth and its openid-client speak to it: discovery, PKCE, state, nonce, signed token. */
function providerConfig({ issuer, clientId, clientSecret, name, scope }: ProviderSettings): OAuthConfig<Profile> {
  return {
    id: providerId,
    name,
    type: "oauth",
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    ...(clientSecret ? { clientSecret } : { client: { token_endpoint_auth_method: "none" } }),
    authorization: { params: { scope } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    userinfo: {
      // Some providers put roles into the token, others only here. The token is what was checked, so it wins.
      request: async ({ client, tokens }) => {
        const hasMore = Boolean(client.issuer.metadata.userinfo_endpoint);
        // next-auth gives a token set of openid-client, and types it as something looser.
        const signed = (tokens as unknown as { claims: () => Profile }).claims();
        return {
          ...(hasMore ? await client.userinfo(tokens as Parameters<typeof client.userinfo>[0]) : {}),
          ...signed,
        };
      },
    },
    profile: ({ sub, name: personName, email }) => ({ id: sub ?? "", name: personName ?? null, email: email ?? null }),
  };
}

/** Who the provider has sent, let in or refused. The refusal's page says why. */
async function admit(profile: Profile, settings: ProviderSettings) {
  const claims: Record<string, unknown> = { ...profile };
  return admitFromProvider(
    {
      issuer: settings.issuer,
      subject: String(claims.sub),
      email: textOf(claims.email),
      name: textOf(claims.name),
      roles: rolesOfClaims(claims, settings),
    },
    DateTime.now(),
  );
}

/** Who asks: what the browser calls itself, and the language in which somebody went to the provider. */
type Asked = { browser?: string; locale?: string };

/**
 * How next-auth keeps who is signed in: the id of our own session, encrypted, in one cookie. Only a request with which
 * somebody signs in needs to say who asks.
 */
export function authOptions({ browser = "", locale = routing.defaultLocale }: Asked = {}): NextAuthOptions {
  const settings = providerSettings();
  const signInPage = `/${locale}/staff/sign-in`;
  return {
    providers: settings ? [providerConfig(settings)] : [],
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: maxAgeSeconds() },
    useSecureCookies: isEncrypted(),
    cookies: { sessionToken: { name: sessionCookie, options: cookieOptions() } },
    pages: { signIn: signInPage, error: signInPage, signOut: `/${locale}/staff` },
    callbacks: {
      signIn: async ({ user, profile }) => {
        if (!settings || !profile) return false;
        const admission = await admit(profile, settings);
        if (!admission.ok) return `${signInPage}?refused=${admission.reason}`;
        // The same object that `jwt` is given next: from here on its id is ours.
        user.id = admission.staffId;
        return true;
      },
      jwt: async ({ token, user }) => {
        // Only a sign-in has a user; every later request keeps what it began.
        if (!user) return token;
        const staffSessionId = await startStaffSession({ staffId: user.id, browser }, DateTime.now());
        return staffSessionId ? { staffSessionId } : {};
      },
      session: ({ session, token }) =>
        token.staffSessionId ? { expires: session.expires, staffSessionId: token.staffSessionId } : session,
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.staffSessionId) await endStaffSession(token.staffSessionId, DateTime.now());
      },
    },
  };
}
