import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { db } from "@/lib/db/client";
import { hashPassword } from "@/lib/staff/password";
import type { HeldRole, Role } from "@/lib/staff/policy";
import { authSecret, sessionCookie } from "@/lib/staff/session-cookie";
import { startStaffSession } from "@/lib/staff/staff-session";
import type { DateTime } from "@/lib/time";

/** A password that nothing refuses. */
export const goodPassword = "vier groene paraplu's in maart";
let hashed: Promise<string> | undefined;

/** Held in the whole country. */
export const everywhere = (role: Role): HeldRole => ({ role, locationId: null, organisationId: null });

type Given = Partial<{
  name: string;
  email: string;
  roles: HeldRole[];
  isDemonstration: boolean;
  providerSubject: string;
}>;

/** One of the staff, with `goodPassword` unless they come from the provider. */
export async function createMember(given: Given = {}) {
  const { roles = [everywhere("agent")], ...rest } = given;
  hashed ??= hashPassword(goodPassword);
  return db.staffMember.create({
    data: {
      email: `${randomUUID()}@example.org`,
      name: "Alex Agent",
      passwordHash: rest.providerSubject ? null : await hashed,
      ...rest,
      roles: { create: roles },
    },
  });
}

/** The id of a new session of somebody. Throws when it is refused. */
export async function createSessionOf(staffId: string, now: DateTime): Promise<string> {
  const id = await startStaffSession({ staffId, browser: "A browser" }, now);
  if (!id) throw new Error("The session was refused.");
  return id;
}

/** The cookie of a browser that has this session. */
export async function cookieOf(sessionId: string): Promise<string> {
  return `${sessionCookie}=${await encode({ token: { staffSessionId: sessionId }, secret: authSecret() })}`;
}

/** What was written down of one subject, oldest first. */
export async function actionsOn(subjectId: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return events.map(({ action }) => action);
}
