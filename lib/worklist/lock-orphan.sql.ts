import { type rows, sql } from "@/lib/db/sql";

/** An appointment as whoever solves it must know it. */
export type LockedAppointment = {
  id: string;
  manageKey: string;
  version: number;
  status: string;
  locationId: string;
  startsAt: Date;
  endsAt: Date;
  services: string[];
  isOrphan: boolean;
  isDecided: boolean;
  /** An alternative that still waits for its answer. */
  isOffered: boolean;
  /** Its people have been let in. */
  isInside: boolean;
  /** Its document lies at this location, which stays open. */
  isTied: boolean;
};

/** Locks an appointment until the transaction ends, so that of all who solve, move or cancel it one comes first. */
export async function lockAppointment(id: string, now: Date, run: typeof rows): Promise<LockedAppointment | undefined> {
  // Locked first, read after that: a statement that waited for a lock sees the row's new self, but not what joins it.
  await run(sql`select from appointment where id = ${id} for update`);
  const [found] = await run<LockedAppointment>(sql`
    select appointment.id, manage_key as "manageKey", appointment.version, status, location_id as "locationId",
           starts_at as "startsAt", ends_at as "endsAt", appointment.services, orphaned_at is not null as "isOrphan",
           orphan_resolution is not null as "isDecided",
           exists (
             select from alternative
             join appointment offered on offered.id = alternative.offered_id
             where alternative.appointment_id = appointment.id and answer is null
               and offered.status = 'offered' and offered.hold_expires_at > ${now}
           ) as "isOffered",
           exists (select from visit where visit.appointment_id = appointment.id) as "isInside",
           location.open_until is null
             and exists (select from service where key = any (appointment.services) and needs_document) as "isTied"
    from appointment
    join location on location.id = appointment.location_id
    where appointment.id = ${id} and status in ('booked', 'ended', 'cancelled')`);
  return found;
}
