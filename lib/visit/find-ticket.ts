import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";
import type { DayState } from "./live-day";

/** A ticket as its owner sees it; nobody's name. */
export type Ticket = {
  visitId: string;
  number: number;
  status: Exclude<DayState, "expected" | "cancelled">;
  services: ServiceKey[];
  persons: number;
  isParked: boolean;
  deskName: string | null;
  arrivedAt: Date;
  locationId: string;
  slug: string;
  place: string;
  timeZone: string;
};

/** The visits of today of the party of a visit at its location, its own left out, by their number. Throws when the database fails. */
export async function findPartyVisits(visitId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(sql`
    select other.id
    from visit
    join appointment own on own.id = visit.appointment_id
    join appointment companion on companion.party_id = own.party_id and companion.id <> own.id
    join visit other on other.appointment_id = companion.id
      and other.location_id = visit.location_id and other.date = visit.date and other.number is not null
    where visit.id = ${visitId}::uuid
    order by other.number`);
  return found.map(({ id }) => id);
}

/** The ticket of a visit, or of an appointment's visit, of today at its location; null when there is none. Throws when the database fails. */
export async function findTicket(of: { visitId: string } | { manageKey: string }, now: Date): Promise<Ticket | null> {
  const [visitId, manageKey] = "visitId" in of ? [of.visitId, null] : [null, of.manageKey];
  const [found] = await rows<Ticket>(sql`
    select visit.id as "visitId", visit.number, visit.status, visit.services, visit.persons,
           visit.parked_at is not null as "isParked", desk.name as "deskName", visit.arrived_at as "arrivedAt",
           location.id as "locationId", location.slug, location.name as place, location.time_zone as "timeZone"
    from visit
    join location on location.id = visit.location_id
    left join desk on desk.id = visit.desk_id
    where (visit.id = ${visitId}::uuid or visit.appointment_id = (select id from appointment where manage_key = ${manageKey}))
      and visit.number is not null and visit.date = today_at(visit.location_id, ${now})`);
  return found ?? null;
}
