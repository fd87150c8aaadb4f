import { randomUUID } from "node:crypto";
import { newCode, newManageKey } from "@/lib/appointment/codes";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import type { PersonKey } from "@/lib/person-key/person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import type { PersonKeyKind } from "@/lib/service/schema";
import { extraTimeMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { fillSession, type InventedVisit } from "./fill-session";
import type { AppointmentToInsert } from "./insert-appointments.sql";
import { inventParty } from "./invent-party";
import type { Mix } from "./place-data";
import type { Random } from "./random";
import type { EmptySession } from "./sessions-to-fill.sql";
import type { Measure } from "./yearly-visits";

/** For every so many bookings one that was given up, and whose place somebody else has taken since. */
const cancelledChance = 0.03;
const byPhoneChance = 0.1;

export type SessionPlan = {
  session: EmptySession;
  mix: Mix;
  busyness: number;
  /** One booking of one person is cancelled, and nobody has taken its place. */
  hasGap: boolean;
  /** When these places could first be booked, and the last moment at which anybody did. */
  bookable: { from: DateTime; until: DateTime };
};

export type Inventor = {
  measure: Measure;
  nextKey: (kind: Exclude<PersonKeyKind, "reference">) => PersonKey;
  random: Random;
};

const hex = (bytes: Buffer | null) => bytes?.toString("hex") ?? null;

function between({ from, until }: SessionPlan["bookable"], random: Random): DateTime {
  return DateTime.fromMillis(Math.floor(+from + random.next() * Math.max(0, +until - +from)), { zone: "utc" });
}

/** What a visit becomes when somebody books it. */
function appointmentFor(visit: InventedVisit, plan: SessionPlan, inventor: Inventor): AppointmentToInsert {
  const { session, bookable } = plan;
  const { measure, nextKey, random } = inventor;
  const isBsn = measure.services.some(({ key, personKey }) => visit.services.includes(key) && personKey === "bsn");
  const { people, ...contact } = inventParty(visit.persons, () => nextKey(isBsn ? "bsn" : "v_number"), random);
  return {
    id: randomUUID(),
    locationId: session.locationId,
    sessionId: session.id,
    startsAt: new Date(+session.startsAt + visit.firstSlot * session.slotMinutes * 60_000).toISOString(),
    persons: visit.persons,
    parts: visit.parts,
    slotMinutes: session.slotMinutes,
    extraMinutes: visit.extraTime ? extraTimeMinutes : 0,
    services: visit.services,
    // Secrets even here: these are not repeatable on purpose.
    code: newCode(),
    manageKey: newManageKey(),
    status: "booked",
    ...contact,
    origin: random.next() < byPhoneChance ? "phone" : "web",
    bookedAt: between(bookable, random).toISO(),
    cancelledAt: null,
    people: people.map(({ name, key }) => ({
      id: randomUUID(),
      name,
      keyKind: key.kind,
      keySealed: hex(sealPersonKey(key)),
      keyHash: hashPersonKey(key).toString("hex"),
    })),
  };
}

function cancelled(appointment: AppointmentToInsert, plan: SessionPlan, random: Random): AppointmentToInsert {
  const from = DateTime.fromISO(appointment.bookedAt, { zone: "utc" });
  const cancelledAt = between({ from, until: plan.bookable.until }, random).toISO();
  return { ...appointment, status: "cancelled", cancelledAt };
}

/**
 * Invents who has booked in a session, as its busyness says: booked appointments that fit its capacities exactly, and
 * some cancelled ones, which take no place.
 */
export function inventAppointments(plan: SessionPlan, inventor: Inventor): AppointmentToInsert[] {
  const { capacities, slotMinutes } = plan.session;
  const { measure, random } = inventor;
  const visits = fillSession({ capacities, slotMinutes, mix: plan.mix, busyness: plan.busyness }, measure, random);
  const singles = visits.filter((visit) => visit.persons === 1 && !visit.extraTime);
  const gap = plan.hasGap && singles.length > 0 ? random.pick(singles) : null;

  return visits.flatMap((visit) => {
    const booked = appointmentFor(visit, plan, inventor);
    if (visit === gap) return [cancelled(booked, plan, random)];
    if (random.next() >= cancelledChance) return [booked];
    return [cancelled(appointmentFor(visit, plan, inventor), plan, random), booked];
  });
}
