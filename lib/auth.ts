import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { authOptions, cookieOptions, maxAgeSeconds } from "@/lib/auth-options";
import { env } from "@/lib/env";
import { redirect } from "@/lib/i18n/navigation";
import { may, type Permission } from "@/lib/staff/policy";
import { authSecret, sessionCookie } from "@/lib/staff/session-cookie";
import { endStaffSession, findStaff, type Staff, startStaffSession } from "@/lib/staff/staff-session";
import { DateTime } from "@/lib/time";

export type { Staff } from "@/lib/staff/staff-session";

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

/** What the browser of this request calls itself. */
export const browserName = async (): Promise<string> => (await headers()).get("user-agent") ?? "";

/**
 * Signs somebody in whose identity has been checked: begins a session, and gives the browser next-auth's cookie for it.
 * Returns false when the account, or the password that was checked, has changed meanwhile.
 */
export async function signInStaff(checked: { staffId: string; passwordHash: string | null }): Promise<boolean> {
  const staffSessionId = await startStaffSession({ ...checked, browser: await browserName() }, DateTime.now());
  if (!staffSessionId) return false;
  const maxAge = maxAgeSeconds();
  const token = await encode({ token: { staffSessionId }, secret: authSecret(), maxAge });
  (await cookies()).set(sessionCookie, token, { ...cookieOptions(), maxAge });
  return true;
}

/** Ends this browser's session. */
export async function signOutStaff(): Promise<void> {
  const staff = await currentStaff();
  if (staff) await endStaffSession(staff.sessionId, DateTime.now());
  (await cookies()).delete(sessionCookie);
}
