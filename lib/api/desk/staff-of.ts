import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { findPlaceBySlug, type StaffPlace } from "@/lib/location/find-place-by-slug";
import { may, type Permission } from "@/lib/staff/policy";
import { authSecret, sessionCookie } from "@/lib/staff/session-cookie";
import { findStaff, type Staff } from "@/lib/staff/staff-session";
import { DateTime } from "@/lib/time";

export type Admitted =
  | { ok: true; staff: Staff; place: StaffPlace }
  | { ok: false; reason: "signed_out" | "not_found" };

/** The session that the cookie of a request names; null for none, or one that is no cookie of ours. */
async function sessionOf(context: Context): Promise<string | null> {
  const token = getCookie(context, sessionCookie);
  if (!token) return null;
  // What cannot be read is nobody's session.
  const read = await decode({ token, secret: authSecret() }).catch(() => null);
  return read?.staffSessionId ?? null;
}

const known = (sessionId: string, isSeen: boolean) =>
  findStaff(sessionId, { now: DateTime.now(), isDemo: env().DEMO === true, isSeen });

/**
 * Who asks, when they may do this at the location that the address names. Whoever may not is told the same as when there is
 * no such location. The rules are those of the pages (`lib/auth.ts`), of which this is the twin for what screens ask.
 */
export async function staffOf(context: Context, permission: Permission, isSeen = true): Promise<Admitted> {
  const sessionId = await sessionOf(context);
  const staff = sessionId && (await known(sessionId, isSeen));
  if (!staff) return { ok: false, reason: "signed_out" };
  const place = await findPlaceBySlug(context.req.param("slug") ?? "");
  return place && may(staff.roles, permission, place.id)
    ? { ok: true, staff, place }
    : { ok: false, reason: "not_found" };
}

/** Whether somebody who was admitted still may; it keeps no session alive. */
export async function isStillAdmitted(staff: Staff, place: StaffPlace, permission: Permission): Promise<boolean> {
  const now = await known(staff.sessionId, false);
  return now !== null && may(now.roles, permission, place.id);
}
