import { randomInt, randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";
import { cutSession } from "@/lib/session/set-capacity";
import type { DateTime } from "@/lib/time";
import type { WorklistKind } from "@/lib/worklist/kinds";
import { createAppointment, createLocation, createSession } from "./factories";

export const worklistZone = "Europe/Amsterdam";
export const agent = { id: randomUUID(), name: "Tarik Telefoon" };

type Contact = { phone?: string; email?: string };

/** Orphans at a location of their own: an evening that was cut, and a later one with room. */
export type OrphanGround = {
  locationId: string;
  slug: string;
  sessionId: string;
  /** The evening that was cut, the other evening, and its session. */
  startsAt: DateTime;
  otherAt: DateTime;
  otherId: string;
  orphanIds: string[];
  manageKeys: string[];
};

/** A V-number that nobody else in a test has. */
export const anybody = () => String(randomInt(6_000_000_000, 9_999_999_999));

/** Books one person for each contact on an evening in ten days and takes its places away. */
export async function createOrphans(
  contacts: readonly Contact[],
  now: DateTime,
  given: { service?: ServiceKey; otherCapacity?: number } = {},
): Promise<OrphanGround> {
  const { service = "BIO", otherCapacity = contacts.length } = given;
  const { id: locationId, slug } = await createLocation();
  const startsAt = now.setZone(worklistZone).plus({ days: 10 }).set({ hour: 18, minute: 0, second: 0, millisecond: 0 });
  const otherAt = startsAt.plus({ days: 2 });
  const session = { locationId, slots: 3, kind: "evening" as const };
  const sessionId = await createSession({ ...session, startsAt: startsAt.toISO(), capacity: contacts.length });
  const otherId = await createSession({ ...session, startsAt: otherAt.toISO(), capacity: otherCapacity });
  const manageKeys: string[] = [];
  const orphanIds: string[] = [];
  for (const contact of contacts) {
    const manageKey = await createAppointment(
      { locationId, startsAt, services: [service], vNumbers: [anybody()] },
      now,
    );
    const { id } = await db.appointment.update({ where: { manageKey }, data: contact });
    manageKeys.push(manageKey);
    orphanIds.push(id);
  }
  await cutSession(sessionId, now);
  return { locationId, slug, sessionId, startsAt, otherAt, otherId, orphanIds, manageKeys };
}

/** The version of an appointment, as somebody who looks now sees it. */
export async function versionOf(appointmentId: string): Promise<number> {
  return (await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } })).version;
}

/** Who stands on the worklist of a location, and why: "<id> orphan". */
export async function listedAt(locationId: string, now: DateTime): Promise<{ id: string; kind: WorklistKind }[]> {
  return rows<{ id: string; kind: WorklistKind }>(sql`
    select appointment_id as id, kind from worklist(${now.toJSDate()}, true)
    where location_id = ${locationId}
    order by soonest_at, appointment_id`);
}
