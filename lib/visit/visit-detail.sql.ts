import { rows, sql } from "@/lib/db/sql";
import type { PersonKeyKind, ServiceKey } from "@/lib/service/schema";
import type { AvoidableReason } from "./mark-avoidable";
import type { NotedOutcome } from "./outcomes";

type VisitRow = {
  visitId: string;
  ticket: number;
  state: "arrived" | "called" | "serving" | "done" | "no_show" | "left";
  services: ServiceKey[];
  persons: number;
  calls: number;
  hasPriority: boolean;
  isParked: boolean;
  avoidable: AvoidableReason | null;
  /** Of a walk-in. */
  name: string | null;
  dueAt: Date | null;
  arrivedAt: Date;
  deskName: string | null;
  clerkName: string | null;
  /** Who sits at that desk. */
  clerkId: string | null;
  /** The desk that they were handed on to. */
  forDesk: string | null;
  appointmentId: string | null;
  code: string | null;
  language: string | null;
  extraMinutes: number;
  people: { id: string; name: string; keyKind: PersonKeyKind; keySealed: string | null }[];
  documents: VisitDocument[];
  outcomes: NotedOutcome[];
  /** What these people have booked for later; instants as ISO text. */
  again: {
    code: string;
    startsAt: string;
    services: string[];
    place: string;
    timeZone: string;
    persons: number;
    /** Which of the visit's people. */
    people: string[];
  }[];
};

/** A document of somebody in a visit, wherever it is; dates as ISO text. */
export type VisitDocument = {
  id: string;
  number: string | null;
  name: string;
  participantId: string | null;
  status: string;
  shelf: string | null;
  expectedOn: string | null;
  place: string;
  isHere: boolean;
};

/**
 * A visit of today at a location with its people, their documents, what came of it, and what they have booked for later; of a
 * walk-in, whose documents nobody knows, the one that was scanned and what was handed over. Undefined when there is none.
 *
 * Index: visit's key, document_by_key, handover_by_visit, participant_by_key. Speed: a few ms.
 */
export async function visitRow(asked: {
  visitId: string;
  locationId: string;
  cardId: string | null;
  now: Date;
}): Promise<VisitRow | undefined> {
  const { visitId, locationId, cardId, now } = asked;
  const [found] = await rows<VisitRow>(sql`
    select visit.id as "visitId", visit.number as ticket, visit.status as state, visit.services, visit.persons, visit.calls,
           visit.has_priority as "hasPriority", visit.parked_at is not null as "isParked",
           visit.avoidable_reason as avoidable, visit.name, visit.due_at as "dueAt", visit.arrived_at as "arrivedAt",
           desk.name as "deskName", visit.clerk_name as "clerkName", desk_shift.clerk_id as "clerkId",
           target.name as "forDesk", appointment.id as "appointmentId", appointment.code, appointment.language,
           coalesce(appointment.extra_minutes, 0) as "extraMinutes",
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', participant.id, 'name', participant.name, 'keyKind', participant.key_kind,
               'keySealed', encode(participant.key_sealed, 'hex')
             ) order by position), '[]')
             from participant where participant.appointment_id = visit.appointment_id
           ) as people,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', document.id, 'number', document.number, 'name', document.name, 'participantId', participant.id,
               'status', document.status, 'shelf', document.shelf, 'expectedOn', document.expected_on,
               'place', there.name, 'isHere', document.location_id = visit.location_id
             ) order by participant.position, document.created_at, document.id), '[]')
             from document
             join location there on there.id = document.location_id
             left join participant
               on participant.appointment_id = visit.appointment_id and participant.key_hash = document.key_hash
             where document.id in (
                 select document_id from appointment_document where appointment_id = visit.appointment_id
                 union all
                 select id from document
                 where key_hash in (select key_hash from participant where appointment_id = visit.appointment_id)
                 union all
                 select id from document
                 where visit.appointment_id is null and id = ${cardId}::uuid and location_id = visit.location_id
                 union all
                 select document_id from handover where handover.visit_id = visit.id
               )
               -- What was handed over before is history.
               and (
                 document.status not in ('handed_over', 'returned', 'withdrawn')
                 or document.id in (select document_id from handover where handover.visit_id = visit.id)
               )
           ) as documents,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'participantId', participant_id, 'service', visit_outcome.service_key, 'outcome', outcome,
               'isBookedAgain', exists (
                 select from participant
                 join appointment_item item
                   on item.key_hash = participant.key_hash and item.service_key = visit_outcome.service_key and item.live
                 where participant.id = visit_outcome.participant_id and item.appointment_id <> visit.appointment_id
               )
             ) order by visit_outcome.service_key), '[]')
             from visit_outcome where visit_outcome.visit_id = visit.id
           ) as outcomes,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'code', later.code, 'startsAt', later.starts_at, 'services', later.services, 'place', there.name,
               'timeZone', there.time_zone, 'persons', later.persons, 'people', (
                 select coalesce(jsonb_agg(participant.id), '[]')
                 from participant
                 join participant other on other.key_hash = participant.key_hash and other.appointment_id = later.id
                 where participant.appointment_id = visit.appointment_id
               )
             ) order by later.starts_at), '[]')
             from appointment later
             join location there on there.id = later.location_id
             where later.status = 'booked' and later.starts_at > ${now} and later.id is distinct from visit.appointment_id
               and later.id in (
                 select visit.next_appointment_id
                 union all
                 select other.appointment_id
                 from participant
                 join participant other on other.key_hash = participant.key_hash
                 where participant.appointment_id = visit.appointment_id
               )
           ) as again
    from visit
    left join appointment on appointment.id = visit.appointment_id
    left join desk on desk.id = visit.desk_id
    left join desk_shift on desk_shift.desk_id = visit.desk_id
    left join desk target on target.id = visit.for_desk_id
    where visit.id = ${visitId} and visit.location_id = ${locationId} and visit.date = today_at(visit.location_id, ${now})
      and visit.number is not null`);
  return found;
}

/** The document of this location with this number on it that has not left for good; undefined when there is none. */
export async function documentByNumber(locationId: string, number: string): Promise<{ id: string } | undefined> {
  const [found] = await rows<{ id: string }>(sql`
    select id from document
    where location_id = ${locationId} and status not in ('returned', 'withdrawn')
      and plain_number(number) = plain_number(${number})
    order by status = 'handed_over'
    limit 1`);
  return found;
}
