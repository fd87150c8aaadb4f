import { randomBytes } from "node:crypto";
import { confirmHold } from "@/lib/appointment/confirm-hold";
import { type HoldRequest, holdPlaces } from "@/lib/appointment/hold-places";
import type { Holder } from "@/lib/appointment/holder";
import type { BookingDetails } from "@/lib/appointment/schema";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { readPersonKey } from "@/lib/person-key/person-key";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";

const lengths: Record<ServiceKey, [firstMinutes: number, extraMinutes: number]> = {
  DOC: [10, 5],
  BIO: [10, 10],
  VAA: [10, 5],
  TKV: [15, 10],
  OEK: [10, 5],
  NRA: [20, 15],
};

/** The six services, once. */
export async function createServices(): Promise<void> {
  await db.service.createMany({
    skipDuplicates: true,
    data: serviceKeys.map((key, position) => ({
      key,
      personKey: key === "OEK" ? ("bsn" as const) : ("v_number" as const),
      firstMinutes: lengths[key][0],
      extraMinutes: lengths[key][1],
      maxPersons: 6,
      needsDocument: key === "DOC",
      normDays: 14,
      position,
    })),
  });
}

type LocationGiven = Partial<{
  timeZone: string;
  horizonDays: number;
  leadMinutes: number;
  services: ServiceKey[];
  active: boolean;
  latitude: number;
  admission: "everyone" | "region" | "sector" | "letter";
}>;

/** A location that offers every service, unless told otherwise, with a year's horizon and no lead time. */
export async function createLocation(given: LocationGiven = {}) {
  await createServices();
  const { services = [...serviceKeys], ...rest } = given;
  const slug = `place-${randomBytes(5).toString("hex")}`;
  return db.location.create({
    data: {
      slug,
      oapKey: slug,
      kind: "ind_desk",
      name: `IND ${slug}`,
      city: "Zwolle",
      latitude: 52.5,
      longitude: 6.1,
      addressVerified: true,
      horizonDays: 365,
      leadMinutes: 0,
      ...rest,
      services: { create: services.map((serviceKey) => ({ serviceKey })) },
    },
  });
}

type SessionGiven = {
  locationId: string;
  /** An ISO instant with offset. */
  startsAt: string;
  slots: number;
  capacity?: number;
  slotMinutes?: number;
  services?: ServiceKey[];
  channel?: "public" | "staff" | "invited";
  kind?: "weekday" | "evening" | "saturday";
  releasesAt?: string;
};

/** A session with `slots` slots in a row; returns its id. */
export async function createSession(given: SessionGiven): Promise<string> {
  const { locationId, slots, capacity = 1, slotMinutes = 10 } = given;
  const { timeZone } = await db.location.findUniqueOrThrow({ where: { id: locationId } });
  const startsAt = DateTime.fromISO(given.startsAt).setZone(timeZone);
  const starts = Array.from({ length: slots }, (_, index) => startsAt.plus({ minutes: index * slotMinutes }));
  const session = await db.session.create({
    data: {
      locationId,
      date: new Date(`${startsAt.toISODate()}T00:00:00Z`),
      startsAt: startsAt.toJSDate(),
      endsAt: startsAt.plus({ minutes: slots * slotMinutes }).toJSDate(),
      slotMinutes,
      services: given.services ?? [...serviceKeys],
      channel: given.channel ?? "public",
      kind: given.kind ?? "weekday",
      releasesAt: given.releasesAt ? new Date(given.releasesAt) : null,
    },
  });
  await rows(sql`
    insert into slot (session_id, starts_at, capacity)
    select ${session.id}, start, ${capacity}
    from unnest(${starts.map((start) => start.toJSDate())}::timestamptz[]) start`);
  return session.id;
}

/** Somebody who holds nothing yet. */
export function newHolder(): Holder {
  return { origin: "web", caller: randomBytes(8).toString("hex"), network: randomBytes(8).toString("hex") };
}

/** A request to hold, for one person and document collection unless told otherwise, with a key of its own. */
export function holdRequest(given: Partial<HoldRequest> & Pick<HoldRequest, "locationId" | "startsAt">): HoldRequest {
  return {
    services: ["DOC"],
    persons: 1,
    extraTime: false,
    language: "nl",
    holder: newHolder(),
    idempotencyKey: randomBytes(16).toString("hex"),
    ...given,
  };
}

/** What people with these V-numbers send to book; they leave no contact. */
export function bookingDetails(vNumbers: string[]): BookingDetails {
  return {
    contactKind: "self",
    representativeKind: undefined,
    contactName: undefined,
    contactBy: "none",
    email: undefined,
    phone: undefined,
    language: "nl",
    people: vNumbers.map((number, index) => {
      const key = readPersonKey("v_number", number);
      if (!key) throw new Error(`${number} is no V-number.`);
      return { name: `Person ${index + 1}`, key };
    }),
  };
}

/** Holds and books in one go; returns the manage key. Throws when either is refused. */
export async function createAppointment(
  given: Parameters<typeof holdRequest>[0] & { vNumbers: string[] },
  now: DateTime,
): Promise<string> {
  const { vNumbers, ...request } = given;
  const hold = await holdPlaces(holdRequest({ persons: vNumbers.length, ...request }), now);
  if (!hold.ok) throw new Error(`Not held: ${hold.reason}.`);
  const booked = await confirmHold(hold.manageKey, bookingDetails(vNumbers), now);
  if (!booked.ok) throw new Error(`Not booked: ${booked.reason}.`);
  return hold.manageKey;
}
