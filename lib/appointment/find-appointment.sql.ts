import { rows, sql } from "@/lib/db/sql";
import type { CheckReason } from "@/lib/document/check-outcomes";
import type { DocumentStatus } from "@/lib/document/states";
import type { PersonKeyKind } from "@/lib/service/schema";

type Moment = {
  startsAt: string;
  place: {
    slug: string;
    name: string;
    street: string | null;
    postcode: string | null;
    city: string;
    timeZone: string;
    feeCents: number;
  };
};

type AppointmentRow = {
  id: string;
  manageKey: string;
  code: string;
  status: "booked" | "ended" | "cancelled";
  version: number;
  orphanedAt: Date | null;
  orphanResolution: "kept" | "moved" | "cancelled" | null;
  startsAt: Date;
  endsAt: Date;
  /** Whether its location still helps people who come for this on its day. */
  isDayOn: boolean;
  /** Whether they were let in with it, or written down as not there. */
  hasVisit: boolean;
  persons: number;
  extraMinutes: number;
  services: string[];
  contactKind: "self" | "family" | "representative" | null;
  contactName: string | null;
  email: string | null;
  phone: string | null;
  language: string;
  location: {
    id: string;
    slug: string;
    name: string;
    street: string | null;
    postcode: string | null;
    city: string;
    latitude: number;
    longitude: number;
    timeZone: string;
    accessNeeds: string[];
    feeCents: number;
  };
  /** In their order; the sealed keys in hex. */
  people: { id: string; name: string; keyKind: PersonKeyKind; keySealed: string | null }[];
  /** The other appointments of the party, in order of time; instants as ISO text. */
  siblings: { id: string; manageKey: string; code: string; startsAt: string }[];
  /** What is collected at it; instants as ISO text, dates "YYYY-MM-DD". */
  documents: {
    id: string;
    status: DocumentStatus;
    location: { id: string; slug: string; name: string; timeZone: string };
    readyAt: string | null;
    keptUntil: string | null;
    expectedOn: string | null;
  }[];
  documentCheck: CheckReason | null;
  /** Another time that is kept for them now; instants as ISO text. */
  alternative: (Moment & { until: string }) | null;
  /** The time that staff moved it away from, as long as it stands where they put it. */
  movedFrom: Moment | null;
};

/**
 * The appointment that a manage key belongs to, with its location, people and siblings, and what staff did with it; undefined
 * when there is none.
 *
 * Raw SQL because everything of it is wanted at once, by everybody who books.
 * Index: manage_key, appointment_by_party, alternative_one_open_per_appointment, outreach_by_appointment, visit_appointment_id_key. Speed: under 1 ms.
 */
export async function appointmentRow(
  manageKey: string,
  now: Date,
  language: string,
): Promise<AppointmentRow | undefined> {
  const [found] = await rows<AppointmentRow>(sql`
    select appointment.id, appointment.manage_key as "manageKey", appointment.code, appointment.status,
           appointment.version, appointment.orphaned_at as "orphanedAt",
           appointment.orphan_resolution as "orphanResolution", appointment.starts_at as "startsAt",
           appointment.ends_at as "endsAt",
           exists (
             select 1 from session
             where session.location_id = appointment.location_id and session.closed_at is null and session.ends_at > ${now}
               and session.date = today_at(appointment.location_id, appointment.starts_at)
               and (session.channel <> 'invited' or session.id = appointment.session_id)
               and session.services && appointment.services
           ) as "isDayOn",
           exists (select 1 from visit where visit.appointment_id = appointment.id) as "hasVisit",
           appointment.persons, appointment.extra_minutes as "extraMinutes",
           appointment.services, appointment.contact_kind as "contactKind",
           appointment.contact_name as "contactName", appointment.email, appointment.phone, appointment.language,
           jsonb_build_object(
             'id', location.id, 'slug', location.slug, 'name', name_in(location, ${language}), 'street', location.street,
             'postcode', location.postcode, 'city', location.city, 'latitude', location.latitude,
             'longitude', location.longitude, 'timeZone', location.time_zone, 'accessNeeds', location.access_needs,
             'feeCents', location.fee_cents
           ) as location,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', participant.id, 'name', participant.name, 'keyKind', participant.key_kind,
               'keySealed', encode(participant.key_sealed, 'hex')
             ) order by participant.position), '[]')
             from participant
             where participant.appointment_id = appointment.id
           ) as people,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', sibling.id, 'manageKey', sibling.manage_key, 'code', sibling.code, 'startsAt', sibling.starts_at
             ) order by sibling.starts_at), '[]')
             from appointment sibling
             where sibling.party_id = appointment.party_id and sibling.id <> appointment.id
               and sibling.status in ('booked', 'ended')
           ) as siblings,
           appointment.document_check as "documentCheck",
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', document.id, 'status', document.status, 'readyAt', document.ready_at,
               'keptUntil', document.kept_until, 'expectedOn', document.expected_on,
               'location', jsonb_build_object(
                 'id', there.id, 'slug', there.slug, 'name', name_in(there, ${language}), 'timeZone', there.time_zone
               )
             ) order by document.created_at, document.id), '[]')
             from appointment_document
             join document on document.id = appointment_document.document_id
             join location there on there.id = document.location_id
             where appointment_document.appointment_id = appointment.id
           ) as documents,
           (
             select jsonb_build_object(
               'startsAt', offered.starts_at, 'until', offered.hold_expires_at,
               'place', jsonb_build_object(
                 'slug', there.slug, 'name', name_in(there, ${language}), 'street', there.street, 'postcode', there.postcode, 'city', there.city,
                 'timeZone', there.time_zone, 'feeCents', there.fee_cents
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
               'startsAt', told.former_starts_at,
               'place', jsonb_build_object(
                 'slug', former.slug, 'name', name_in(former, ${language}), 'street', former.street, 'postcode', former.postcode, 'city', former.city,
                 'timeZone', former.time_zone, 'feeCents', former.fee_cents
               )
             )
             from outreach told
             join location former on former.id = told.former_location_id
             where told.appointment_id = appointment.id and told.about = 'moved'
               and told.told_starts_at = appointment.starts_at and appointment.status = 'booked'
             order by told.opened_at desc
             limit 1
           ) as "movedFrom"
    from appointment
    join location on location.id = appointment.location_id
    where appointment.manage_key = ${manageKey} and appointment.status in ('booked', 'ended', 'cancelled')`);
  return found;
}
