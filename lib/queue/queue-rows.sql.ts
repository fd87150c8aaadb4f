import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** Somebody who waits, is called or is helped now; no name. */
export type QueueRow = {
  visitId: string;
  number: number;
  services: ServiceKey[];
  persons: number;
  status: "arrived" | "called" | "serving";
  isParked: boolean;
  calls: number;
  calledAt: Date | null;
  deskName: string | null;
};

/**
 * Who is in a location today and not gone, in the order in which they are called.
 *
 * Index: visit_of_day. Throws: when the database fails.
 */
export async function queueRows(locationId: string, now: Date): Promise<QueueRow[]> {
  return rows<QueueRow>(sql`
    select visit.id as "visitId", visit.number, visit.services, visit.persons, visit.status,
           visit.parked_at is not null as "isParked", visit.calls, visit.called_at as "calledAt", desk.name as "deskName"
    from visit
    left join desk on desk.id = visit.desk_id
    where visit.location_id = ${locationId} and visit.date = today_at(${locationId}, ${now})
      and visit.status in ('arrived', 'called', 'serving')
    order by call_rank(visit, ${now}), call_time(visit), visit.number`);
}

/** What each desk helps that is staffed and not in a break. Throws when the database fails. */
export async function desksHelping(locationId: string): Promise<ServiceKey[][]> {
  const found = await rows<{ services: ServiceKey[] }>(sql`
    select desk_shift.services
    from desk_shift
    join desk on desk.id = desk_shift.desk_id
    where desk.location_id = ${locationId} and not desk_shift.is_paused`);
  return found.map(({ services }) => services);
}
