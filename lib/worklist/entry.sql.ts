import { rows, sql } from "@/lib/db/sql";
import type { AttemptOutcome } from "@/lib/outreach/outcomes";
import type { ReachWay, WorklistKind } from "./kinds";

type Place = { id: string; slug: string; name: string; timeZone: string; feeCents: number };
/** Instants as ISO text. */
type AttemptRow = { at: string; staffName: string; outcome: AttemptOutcome };

export type EntryDetailRow = {
  appointmentId: string;
  /** Null: not on the worklist (any more). */
  kind: WorklistKind | null;
  way: ReachWay;
  outreachVersion: number;
  knownLocationId: string;
  knownStartsAt: Date;
  knownPlace: Place;
  version: number;
  status: "booked" | "ended" | "cancelled";
  isOrphan: boolean;
  orphanedAt: Date | null;
  startsAt: Date;
  endsAt: Date;
  place: Place;
  code: string;
  persons: number;
  services: string[];
  isTied: boolean;
  language: string;
  contactKind: string | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
  people: string[];
  attempts: AttemptRow[];
  /** The other appointments of a family that is larger than one takes. */
  party: { appointmentId: string; code: string; startsAt: string; place: Place; isOrphan: boolean }[];
  alternative: { startsAt: string; until: string; place: Place } | null;
  edit: { proposalId: string; byName: string; at: string } | null;
  lastChange: { action: string; byName: string; at: string } | null;
};

/**
 * An appointment as the worklist shows it: everything about it, why it stands there, and what was tried; undefined when it was
 * never booked.
 */
export async function entryRow(id: string, mailIsOn: boolean, now: Date): Promise<EntryDetailRow | undefined> {
  const [found] = await rows<EntryDetailRow>(sql`
    select appointment.id as "appointmentId", entry.kind,
           case
             when entry.way = 'none' and appointment.email is not null then 'email_only'
             else coalesce(entry.way, case when appointment.phone is null then 'none' else 'phone' end)
           end as way,
           coalesce(outreach.version, 0) as "outreachVersion",
           known.id as "knownLocationId", coalesce(entry.known_starts_at, former.starts_at, appointment.starts_at) as "knownStartsAt",
           jsonb_build_object('id', known.id, 'slug', known.slug, 'name', known.name, 'timeZone', known.time_zone,
             'feeCents', known.fee_cents)
             as "knownPlace",
           appointment.version, appointment.status, appointment.orphaned_at is not null as "isOrphan",
           appointment.orphaned_at as "orphanedAt", appointment.starts_at as "startsAt", appointment.ends_at as "endsAt",
           jsonb_build_object('id', place.id, 'slug', place.slug, 'name', place.name, 'timeZone', place.time_zone,
             'feeCents', place.fee_cents) as place,
           appointment.code, appointment.persons, appointment.services, appointment.language,
           place.open_until is null
             and exists (select from service where key = any (appointment.services) and needs_document) as "isTied",
           appointment.contact_kind as "contactKind", appointment.contact_name as "contactName", appointment.phone,
           appointment.email,
           array(select name from participant where appointment_id = appointment.id order by position) as people,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'appointmentId', companion.id, 'code', companion.code, 'startsAt', companion.starts_at,
               'isOrphan', companion.orphaned_at is not null and companion.orphan_resolution is null,
               'place', jsonb_build_object(
                 'id', there.id, 'slug', there.slug, 'name', there.name, 'timeZone', there.time_zone
               )
             ) order by companion.starts_at, companion.id), '[]')
             from appointment companion
             join location there on there.id = companion.location_id
             where companion.party_id = appointment.party_id and companion.id <> appointment.id
               and companion.status = 'booked'
           ) as party,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'at', noted.at, 'staffName', noted.staff_name, 'outcome', noted.outcome
             ) order by noted.at desc), '[]')
             from outreach_attempt noted
             join outreach of_person on of_person.id = noted.outreach_id
             where of_person.appointment_id = appointment.id
           ) as attempts,
           (
             select jsonb_build_object(
               'startsAt', offered.starts_at, 'until', offered.hold_expires_at,
               'place', jsonb_build_object(
                 'id', there.id, 'slug', there.slug, 'name', there.name, 'timeZone', there.time_zone,
                 'feeCents', there.fee_cents
               )
             )
             from alternative
             join appointment offered on offered.id = alternative.offered_id
             join location there on there.id = offered.location_id
             where alternative.appointment_id = appointment.id and alternative.answer is null
               and offered.status = 'offered' and offered.hold_expires_at > ${now}
           ) as alternative,
           (
             select jsonb_build_object(
               'proposalId', proposal.id, 'byName', proposal.committed_by_name, 'at', proposal.committed_at
             )
             from plan_proposal proposal
             where proposal.status = 'committed' and proposal.location_ids && array[known.id]
               and proposal.impact @> jsonb_build_object(
                 'affected', jsonb_build_array(jsonb_build_object('appointmentId', appointment.id))
               )
             order by proposal.committed_at desc
             limit 1
           ) as edit,
           (
             select jsonb_build_object('action', action, 'byName', staff_name, 'at', at)
             from audit_event
             where subject_kind = 'appointment' and subject_id = appointment.id::text
               and (action like 'orphan\\_%' or action like 'alternative\\_%')
             order by at desc, id desc
             limit 1
           ) as "lastChange"
    from appointment
    join location place on place.id = appointment.location_id
    left join worklist(${now}, ${mailIsOn}) entry on entry.appointment_id = appointment.id
    left join outreach on outreach.id = entry.outreach_id
    left join lateral (
      select location_id, starts_at
      from (
        select former_location_id as location_id, former_starts_at as starts_at, opened_at as at
        from outreach last
        where last.appointment_id = appointment.id
        union all
        select (before ->> 'locationId')::uuid, (before ->> 'startsAt')::timestamptz, at
        from audit_event
        where subject_kind = 'appointment' and subject_id = appointment.id::text
          and (action like 'orphan\\_%' or action like 'alternative\\_%') and before ? 'startsAt'
      ) known_once
      order by at desc
      limit 1
    ) former on true
    join location known on known.id = coalesce(entry.location_id, former.location_id, appointment.location_id)
    where appointment.id = ${id} and appointment.status in ('booked', 'ended', 'cancelled')`);
  return found;
}
