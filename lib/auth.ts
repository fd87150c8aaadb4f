import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import type { NextAuthOptions } from "next-auth";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { env } from "@/lib/env";
import { redirect } from "@/lib/i18n/navigation";
import { secretKey } from "@/lib/secret/secret-key";
import { may, type Permission } from "@/lib/staff/policy";
import { endStaffSessions, findStaff, type Staff, startStaffSession } from "@/lib/staff/staff-session";
import { DateTime } from "@/lib/time";

export type { Staff } from "@/lib/staff/staff-session";

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

const cookieName = "staff";
const isEncrypted = () => env().PUBLIC_URL?.startsWith("https:") ?? false;
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isEncrypted() });
const authSecret = () => secretKey("staff").export().toString("base64");
const maxAgeSeconds = () => env().STAFF_SESSION_HOURS * 3600;

/** How next-auth keeps who is signed in: the id of our own session, encrypted, in one cookie. */
function authOptions(): NextAuthOptions {
  return {
    providers: [],
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: maxAgeSeconds() },
    cookies: { sessionToken: { name: cookieName, options: cookieOptions() } },
    callbacks: {
      session: ({ session, token }) =>
        token.staffSessionId ? { ...session, staffSessionId: token.staffSessionId } : session,
    },
  };
}

/** Whether this is the demonstration, with its accounts. */
export const isDemonstration = (): boolean => env().DEMO === true;

/**
 * Who is signed in; null when nobody is. Asked of the database at every request, once: a session that was ended, or whose
 * member lost a role or the account, is over at once.
 */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const session = await getServerSession(authOptions());
  if (!session?.staffSessionId) return null;
  return findStaff(session.staffSessionId, { now: DateTime.now(), isDemo: isDemonstration() });
});

/**
 * Who is signed in, when they may do this (at that location or for that organisation); null when they may not. Nobody signed
 * in is sent to sign in. For a page, which then says that it is not there: it never tells whether it is.
 */
export async function allowedStaff(permission: Permission | null, placeId?: string): Promise<Staff | null> {
  const staff = await currentStaff();
  if (!staff) {
    const locale = await getLocale();
    const next = (await headers()).get("x-page") ?? "";
    const href = `/staff/sign-in${next.startsWith("/") ? `?next=${encodeURIComponent(next)}` : ""}`;
    return redirect({ href, locale });
  }
  return permission === null || may(staff.roles, permission, placeId) ? staff : null;
}

/** The same for a server action, which nobody sees: whoever may not do it gets "not found". */
export async function requireStaff(permission: Permission | null, placeId?: string): Promise<Staff> {
  return (await allowedStaff(permission, placeId)) ?? notFound();
}

/** Signs somebody in whose identity has been checked: begins a session, and gives the browser next-auth's cookie for it. */
export async function signInStaff(staffId: string): Promise<void> {
  const browser = (await headers()).get("user-agent") ?? "";
  const staffSessionId = await startStaffSession(staffId, browser, DateTime.now());
  const maxAge = maxAgeSeconds();
  const token = await encode({ token: { staffSessionId }, secret: authSecret(), maxAge });
  (await cookies()).set(cookieName, token, { ...cookieOptions(), maxAge });
}

/** Ends this browser's session. */
export async function signOutStaff(): Promise<void> {
  const staff = await currentStaff();
  if (staff) await endStaffSessions(staff.id, { only: staff.sessionId }, DateTime.now());
  (await cookies()).delete(cookieName);
}
