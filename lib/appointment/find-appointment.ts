import { db } from "@/lib/db/client";
import { readPersonKeyEnding } from "@/lib/person-key/person-key-ending";
import { serviceKeySchema } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { isManageKey } from "./codes";

/** Everything the page of an appointment shows; instants in the location's zone, people without their full keys. */
export type Appointment = NonNullable<Awaited<ReturnType<typeof findAppointment>>>;

const shown = {
  location: true,
  participants: { orderBy: { position: "asc" } },
} as const;

async function siblingsOf(partyId: string, id: string) {
  return db.appointment.findMany({
    where: { partyId, id: { not: id }, status: { in: ["booked", "ended"] } },
    orderBy: { startsAt: "asc" },
    select: { id: true, manageKey: true, code: true, startsAt: true },
  });
}

/**
 * The appointment that a secret link belongs to; null when there is none, or it was never confirmed.
 *
 * A booked appointment whose time is over is shown as ended, whether or not anybody has ended it yet.
 * Throws: when the database fails.
 */
export async function findAppointment(manageKey: string, now: DateTime) {
  if (!isManageKey(manageKey)) return null;
  const found = await db.appointment.findUnique({ where: { manageKey }, include: shown });
  if (!found || found.status === "held" || found.status === "offered" || found.status === "expired") return null;

  const { location, participants } = found;
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: location.timeZone });
  const [startsAt, endsAt] = [inZone(found.startsAt), inZone(found.endsAt)];
  const isOver = found.status === "booked" && endsAt <= now;
  return {
    id: found.id,
    manageKey: found.manageKey,
    code: found.code,
    status: isOver ? ("ended" as const) : found.status,
    version: found.version,
    orphaned: found.orphanedAt !== null,
    startsAt,
    endsAt,
    location: {
      id: location.id,
      slug: location.slug,
      name: location.name,
      street: location.street,
      postcode: location.postcode,
      city: location.city,
      latitude: location.latitude,
      longitude: location.longitude,
      timeZone: location.timeZone,
      accessNeeds: location.accessNeeds,
    },
    services: found.services.map((key) => serviceKeySchema.parse(key)),
    persons: found.persons,
    extraTime: found.extraMinutes > 0,
    contactKind: found.contactKind,
    contactName: found.contactName,
    email: found.email,
    phone: found.phone,
    language: found.language,
    people: participants.map(({ id, name, keyKind, keySealed }) => ({
      id,
      name,
      keyKind,
      keyEnding: readPersonKeyEnding(keySealed),
    })),
    siblings: (await siblingsOf(found.partyId, found.id)).map((sibling) => ({
      ...sibling,
      startsAt: inZone(sibling.startsAt),
    })),
    canChange: found.status === "booked" && startsAt > now,
  };
}
