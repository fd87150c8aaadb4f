import { randomUUID } from "node:crypto";
import { newCode, newManageKey } from "@/lib/appointment/codes";
import { rows, sql } from "@/lib/db/sql";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { readPersonKey } from "@/lib/person-key/person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import { createLocation } from "@/lib/testing/factories";
import type { DateTime } from "@/lib/time";
import { type AppointmentToInsert, insertAppointments } from "@/prisma/seed/insert-appointments.sql";

/** How large a country is, for measuring how cost grows with it. */
export type CountrySize = { locations: number; days: number; appointments: number };

const inOneStatement = 1000;
const all = ["DOC", "BIO", "VAA", "TKV", "NRA"];

/** Every day from tomorrow on: two sessions that overlap all day, the first third of the days full. */
async function insertDays(locationId: string, { days }: CountrySize, today: string): Promise<void> {
  await rows(sql`
    insert into session (location_id, date, wave, starts_at, ends_at, slot_minutes, services, channel, kind)
    select location.id, ${today}::date + day, wave,
           (${today}::date + day + time '09:00') at time zone location.time_zone,
           (${today}::date + day + time '17:00') at time zone location.time_zone, 10, ${all}, 'public', 'weekday'
    from location
    cross join generate_series(1, ${days}::integer) day
    cross join generate_series(0, 1) wave
    where location.id = ${locationId}`);
  await rows(sql`
    insert into slot (session_id, starts_at, capacity, taken)
    select session.id, start, 4,
           case when session.date <= ${today}::date + ${days}::integer / 3 then 4 else 0 end
    from session
    cross join generate_series(session.starts_at, session.ends_at - interval '10 minutes', interval '10 minutes') start
    where session.location_id = ${locationId}`);
}

type FreeSlot = { locationId: string; sessionId: string; startsAt: string };

/** Slots all over the country with room, as many as are wanted at most. */
async function freeSlots(wanted: number): Promise<FreeSlot[]> {
  return rows<FreeSlot>(sql`
    select session.location_id as "locationId", session.id as "sessionId",
           to_char(slot.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startsAt"
    from slot
    join session on session.id = slot.session_id
    where slot.taken = 0
    order by hashtext(session.id::text || slot.starts_at)
    limit ${wanted}`);
}

function appointmentAt(slot: FreeSlot, number: number): AppointmentToInsert {
  const key = readPersonKey("v_number", String(1_000_000_000 + number));
  if (!key) throw new Error("It is a V-number.");
  return {
    ...slot,
    id: randomUUID(),
    persons: 1,
    parts: 1,
    slotMinutes: 10,
    extraMinutes: 0,
    services: ["BIO"],
    code: newCode(),
    manageKey: newManageKey(),
    status: "booked",
    language: "nl",
    contactKind: "self",
    representativeKind: null,
    contactName: null,
    email: null,
    origin: "web",
    bookedAt: slot.startsAt,
    cancelledAt: null,
    people: [
      {
        id: randomUUID(),
        name: `Person ${number}`,
        keyKind: key.kind,
        keySealed: sealPersonKey(key)?.toString("hex") ?? null,
        keyHash: hashPersonKey(key).toString("hex"),
      },
    ],
  };
}

/** Empties the country and fills it anew. Returns how many slots it has, and the links of some appointments. */
export async function buildCountry(size: CountrySize, now: DateTime): Promise<{ slots: number; manageKeys: string[] }> {
  await rows(sql`truncate location cascade`);
  const today = now.toUTC().toISODate();
  for (let number = 0; number < size.locations; number++) {
    const { id } = await createLocation({ services: ["DOC", "BIO", "VAA", "TKV", "NRA"] });
    await insertDays(id, size, today);
  }
  const taken = await freeSlots(size.appointments);
  if (taken.length < size.appointments) throw new Error("The country is too small for so many appointments.");
  const appointments = taken.map(appointmentAt);
  for (let first = 0; first < appointments.length; first += inOneStatement) {
    await insertAppointments(appointments.slice(first, first + inOneStatement), rows);
  }
  await rows(
    sql`vacuum (analyze) location, session, slot, appointment, appointment_slot, participant, appointment_item`,
  );
  const slots = size.locations * size.days * 2 * 48;
  return { slots, manageKeys: appointments.slice(0, inOneStatement).map(({ manageKey }) => manageKey) };
}
