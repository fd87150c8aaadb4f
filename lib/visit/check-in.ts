import type { Author } from "@/lib/audit/record-change";
import { row, type rows, sql } from "@/lib/db/sql";
import { within } from "@/lib/db/within";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { recordVisit } from "./record-visit";
import type { CheckInRefusal } from "./refusals";

/** A visit with its ticket; one that is in already keeps the ticket it has. */
export type CheckInOutcome =
  | { ok: true; visitId: string; ticket: number }
  | { ok: false; reason: CheckInRefusal; ticket: number | null };

type Entry = { visitId: string | null; ticket: number | null; reason: CheckInRefusal | null; before: object | null };

/** Nobody waits longer than this before their time. */
export const earlyMinutes = 60;

/**
 * Lets somebody in who has an appointment today at this location.
 *
 * Any number of clerks and kiosks may run this at once: one visit, one ticket. An orphan is let in like everybody. What a clerk
 * does is written down; whoever lets themselves in has no `clerk`.
 *
 * Units: `now` is an instant; "today" is the location's own date.
 * Refuses: as `CheckInRefusal` says. Throws: when the database fails; nobody is let in then.
 */
export async function checkIn(
  { appointmentId, locationId, clerk = null }: { appointmentId: string; locationId: string; clerk?: Author | null },
  now: DateTime,
  run?: typeof rows,
): Promise<CheckInOutcome> {
  return within(run, async (inside) => {
    const { visitId, ticket, reason, before } = await row<Entry>(
      sql`
      select visit_id as "visitId", ticket, reason, was as before
      from check_in_and_tell(${appointmentId}, ${locationId}, ${earlyMinutes}, ${now.toJSDate()})`,
      inside,
    );
    if (reason !== null || visitId === null || ticket === null)
      return { ok: false, reason: reason ?? "not_found", ticket };
    const told = { visitId, locationId, before, after: { ...before, status: "arrived", ticket, appointmentId } };
    if (clerk) await recordVisit(clerk, { action: "visit_let_in", ...told }, inside);
    return { ok: true, visitId, ticket };
  });
}

type WalkIn = {
  locationId: string;
  services: ServiceKey[];
  persons: number;
  name: string | null;
  hasPriority: boolean;
  /** Absent for who lets themselves in. */
  clerk?: Author | null;
};

/** Lets somebody in without an appointment. Throws: when the location does not exist, or the database fails. */
export async function admitWalkIn(
  { locationId, services, persons, name, hasPriority, clerk = null }: WalkIn,
  now: DateTime,
  run?: typeof rows,
): Promise<{ visitId: string; ticket: number }> {
  const at = now.toJSDate();
  return within(run, async (inside) => {
    const made = await row<{ visitId: string; ticket: number }>(
      sql`
      insert into visit (location_id, date, number, services, persons, name, has_priority, arrived_at, status)
      select ${locationId}, today, next_ticket(${locationId}, today), ${services}::text[], ${persons}, ${name}, ${hasPriority},
             ${at}, 'arrived'
      from today_at(${locationId}, ${at}) today
      returning id as "visitId", number as ticket`,
      inside,
    );
    const { visitId, ticket } = made;
    const after = { status: "arrived", ticket, services, persons, hasPriority };
    if (clerk) await recordVisit(clerk, { action: "walk_in_let_in", visitId, locationId, after }, inside);
    return made;
  });
}
