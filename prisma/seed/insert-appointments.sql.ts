import { type rows, sql } from "@/lib/db/sql";

/** An appointment with its people, as the rows it becomes. Instants are ISO texts, keys hex. */
export type AppointmentToInsert = {
  id: string;
  locationId: string;
  sessionId: string;
  startsAt: string;
  persons: number;
  parts: number;
  slotMinutes: number;
  extraMinutes: number;
  services: string[];
  code: string;
  manageKey: string;
  status: "booked" | "cancelled";
  language: string;
  contactKind: string;
  representativeKind: string | null;
  contactName: string | null;
  email: string | null;
  origin: "web" | "phone";
  bookedAt: string;
  cancelledAt: string | null;
  people: { id: string; name: string; keyKind: string; keySealed: string | null; keyHash: string }[];
};

async function insertRows(appointments: readonly AppointmentToInsert[], run: typeof rows): Promise<void> {
  const given = appointments.map(({ people, ...appointment }) => appointment);
  await run(sql`
    insert into appointment (
      id, party_id, location_id, session_id, starts_at, ends_at, persons, parts, slot_minutes, extra_minutes, services,
      code, manage_key, status, origin, language, contact_kind, representative_kind, contact_name, email, booked_at,
      cancelled_at, created_at
    )
    select id, id, "locationId", "sessionId", "startsAt", "startsAt" + parts * make_interval(mins => "slotMinutes"),
           persons, parts, "slotMinutes", "extraMinutes", services, code, "manageKey", status::appointment_status,
           origin::appointment_origin, language, "contactKind"::contact_kind,
           "representativeKind"::representative_kind, "contactName", email, "bookedAt", "cancelledAt", "bookedAt"
    from json_to_recordset(${JSON.stringify(given)}::json) as given (
      id uuid, "locationId" uuid, "sessionId" uuid, "startsAt" timestamptz, persons integer, parts integer,
      "slotMinutes" integer, "extraMinutes" integer, services text[], code text, "manageKey" text, status text,
      language text, "contactKind" text, "representativeKind" text, "contactName" text, email text, origin text,
      "bookedAt" timestamptz, "cancelledAt" timestamptz
    )`);
}

/** Occupies the slots of those that are booked, and counts them there. */
async function occupySlots(appointments: readonly AppointmentToInsert[], run: typeof rows): Promise<void> {
  const given = appointments.filter(({ status }) => status === "booked");
  const column = <Value>(value: (appointment: AppointmentToInsert) => Value) => given.map(value);
  await run(sql`
    with place as (
      insert into appointment_slot (appointment_id, session_id, starts_at)
      select booked.id, booked.session_id, booked.starts_at + part * make_interval(mins => booked.slot_minutes)
      from unnest(
        ${column(({ id }) => id)}::uuid[], ${column(({ sessionId }) => sessionId)}::uuid[],
        ${column(({ startsAt }) => startsAt)}::timestamptz[], ${column(({ parts }) => parts)}::integer[],
        ${column(({ slotMinutes }) => slotMinutes)}::integer[]
      ) as booked (id, session_id, starts_at, parts, slot_minutes)
      cross join generate_series(0, booked.parts - 1) part
      returning session_id, starts_at
    ), occupied as (
      select session_id, starts_at, count(*)::integer as places from place group by session_id, starts_at
    )
    update slot set taken = taken + occupied.places
    from occupied
    where slot.session_id = occupied.session_id and slot.starts_at = occupied.starts_at`);
}

async function insertPeople(appointments: readonly AppointmentToInsert[], run: typeof rows): Promise<void> {
  const given = appointments.flatMap(({ id, people }) =>
    people.map((person, position) => ({ ...person, appointmentId: id, position })),
  );
  await run(sql`
    insert into participant (id, appointment_id, position, name, key_kind, key_sealed, key_hash, key_verified)
    select id, "appointmentId", position, name, "keyKind"::person_key_kind, decode("keySealed", 'hex'),
           decode("keyHash", 'hex'), true
    from json_to_recordset(${JSON.stringify(given)}::json) as person (
      id uuid, "appointmentId" uuid, position integer, name text, "keyKind" text, "keySealed" text, "keyHash" text
    )`);
}

/** One item for each person and service; the trigger decides which are live. */
async function insertItems(appointments: readonly AppointmentToInsert[], run: typeof rows): Promise<void> {
  const given = appointments.flatMap(({ id: appointmentId, services, people }) =>
    people.flatMap(({ id, keyHash }) => services.map((service) => ({ id, service, appointmentId, keyHash }))),
  );
  await run(sql`
    insert into appointment_item (participant_id, service_key, appointment_id, key_hash, live)
    select id, service, "appointmentId", decode("keyHash", 'hex'), false
    from json_to_recordset(${JSON.stringify(given)}::json) as item (
      id uuid, service text, "appointmentId" uuid, "keyHash" text
    )`);
}

/**
 * Writes appointments in bulk: their rows, the slots they occupy, their people and what each comes for.
 *
 * For the demonstration only, within its transaction: it takes places without asking, so the caller must know that they
 * are free. `slot_never_oversold` and `appointment_item_one_live` refuse a mistake.
 */
export async function insertAppointments(
  appointments: readonly AppointmentToInsert[],
  run: typeof rows,
): Promise<void> {
  await insertRows(appointments, run);
  await occupySlots(appointments, run);
  await insertPeople(appointments, run);
  await insertItems(appointments, run);
}
