import { type rows, sql } from "@/lib/db/sql";

/** An appointment as whoever changes it for a caller must know it. */
export type LockedAppointment = {
  id: string;
  manageKey: string;
  version: number;
  status: "booked" | "ended" | "cancelled";
  locationId: string;
  startsAt: Date;
  services: string[];
  persons: number;
  extraMinutes: number;
  email: string | null;
  phone: string | null;
  /** Of the people and of who represents them. */
  names: string[];
  /** A service of it hands out a document, and its location stays open. */
  needsDocument: boolean;
  /** Documents are reserved for it, or on their way to it. */
  hasDocuments: boolean;
  /** They were let in with it, or written down as not there. */
  hasVisit: boolean;
  /** This member of staff made sure who calls, or booked it with them on the line, not long ago. */
  isVerified: boolean;
};

/** So long a caller stays who they said to be. */
export const verifiedMinutes = 30;

/**
 * Locks an appointment until the transaction ends, so that of all who move, change or cancel it one comes first.
 *
 * By the clock of the database, which writes the moments of the audit.
 */
export async function lockAppointment(
  id: string,
  staffId: string,
  run: typeof rows,
): Promise<LockedAppointment | undefined> {
  // Locked first, read after that: a statement that waited for a lock sees the row's new self, but not what joins it.
  await run(sql`select from appointment where id = ${id} for update`);
  const [found] = await run<LockedAppointment>(sql`
    select appointment.id, manage_key as "manageKey", version, status, location_id as "locationId",
           starts_at as "startsAt", appointment.services, persons, extra_minutes as "extraMinutes", email, phone,
           array_remove(array(select name from participant where appointment_id = appointment.id) || contact_name, null)
             as names,
           location.open_until is null
             and exists (select from service where key = any (appointment.services) and needs_document)
             as "needsDocument",
           exists (select from appointment_document where appointment_id = appointment.id) as "hasDocuments",
           exists (select from visit where appointment_id = appointment.id) as "hasVisit",
           exists (
             select from audit_event
             where subject_kind = 'appointment' and subject_id = ${id}::text and staff_id = ${staffId}
               and action in ('caller_verified', 'booked_by_phone')
               and at > current_timestamp - make_interval(mins => ${verifiedMinutes})
           ) as "isVerified"
    from appointment
    join location on location.id = appointment.location_id
    where appointment.id = ${id} and status in ('booked', 'ended', 'cancelled')`);
  return found;
}

/** Whether every person of an appointment has a document that lies at that location. */
export async function hasDocumentsAt(id: string, locationId: string, run: typeof rows): Promise<boolean> {
  const [found] = await run<{ all: boolean }>(sql`
    select coalesce(bool_and(exists (
             select from document
             where document.key_hash = participant.key_hash and document.location_id = ${locationId}
               and document.status in ('ready', 'reserved')
           )), false) as "all"
    from participant
    where appointment_id = ${id}`);
  return found?.all ?? false;
}
