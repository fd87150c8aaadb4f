import { row, type rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import type { CheckInRefusal } from "./refusals";

/** A visit with its ticket; one that is in already keeps the ticket it has. */
export type CheckInOutcome =
  | { ok: true; visitId: string; ticket: number }
  | { ok: false; reason: CheckInRefusal; ticket: number | null };

/** Nobody waits longer than this before their time. */
export const earlyMinutes = 60;

/**
 * Lets somebody in who has an appointment today at this location.
 *
 * Any number of clerks and kiosks may run this at once: one visit, one ticket. An orphan is let in like everybody.
 *
 * Units: `now` is an instant; "today" is the location's own date.
 * Refuses: as `CheckInRefusal` says. Throws: when the database fails; nobody is let in then.
 */
export async function checkIn(
  { appointmentId, locationId }: { appointmentId: string; locationId: string },
  now: DateTime,
  run?: typeof rows,
): Promise<CheckInOutcome> {
  const found = await row<{ visitId: string | null; ticket: number | null; reason: CheckInRefusal | null }>(
    sql`
    select visit_id as "visitId", ticket, reason
    from check_in(${appointmentId}, ${locationId}, ${earlyMinutes}, ${now.toJSDate()})`,
    run,
  );
  const { visitId, ticket, reason } = found;
  if (reason !== null || visitId === null || ticket === null)
    return { ok: false, reason: reason ?? "not_found", ticket };
  return { ok: true, visitId, ticket };
}

type WalkIn = {
  locationId: string;
  services: ServiceKey[];
  persons: number;
  name: string | null;
  hasPriority: boolean;
};

/** Lets somebody in without an appointment. Throws: when the location does not exist, or the database fails. */
export async function admitWalkIn(
  { locationId, services, persons, name, hasPriority }: WalkIn,
  now: DateTime,
  run?: typeof rows,
): Promise<{ visitId: string; ticket: number }> {
  const at = now.toJSDate();
  const made = await row<{ visitId: string; ticket: number }>(
    sql`
    insert into visit (location_id, date, number, services, persons, name, has_priority, arrived_at, status)
    select ${locationId}, today, next_ticket(${locationId}, today), ${services}::text[], ${persons}, ${name}, ${hasPriority},
           ${at}, 'arrived'
    from today_at(${locationId}, ${at}) today
    returning id as "visitId", number as ticket`,
    run,
  );
  return made;
}
