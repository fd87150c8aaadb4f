import { rows, sql } from "@/lib/db/sql";
import type { AccessNeed, Search, SessionKind } from "@/lib/search/schema";
import type { ServiceKey } from "@/lib/service/schema";
import type { Admission } from "./admission";

export type LocationRow = {
  id: string;
  slug: string;
  oapKey: string;
  kind: Search["kinds"][number];
  name: string;
  street: string | null;
  postcode: string | null;
  city: string;
  latitude: number;
  longitude: number;
  addressVerified: boolean;
  timeZone: string;
  admission: Admission;
  admissionNote: unknown;
  note: unknown;
  feeCents: number;
  bookedElsewhereUrl: string | null;
  accessNeeds: AccessNeed[];
  active: boolean;
  /** The last date of one that closes for good. */
  openUntil: string | null;
  openUntilReason: unknown;
  horizonDays: number;
  leadMinutes: number;
  services: { key: ServiceKey; condition: unknown }[];
  openings: OpeningRow[];
  otherOpenings: (OpeningRow & { everyWeeks: number; monthWeeks: number[]; nextOn: string })[];
};

type OpeningRow = {
  weekdays: number[];
  opensAt: string;
  closesAt: string;
  kind: SessionKind;
  services: ServiceKey[];
};

/**
 * Every location, or the one with this slug, by name, with its services, with its public openings of today that hold each week,
 * for this week at least, and with those that hold now and then, such as every second week, if a date of theirs lies ahead.
 * Single dates are no ordinary hours.
 *
 * Raw SQL because Prisma reads a clock time as an instant in 1970.
 */
export async function locationRows(slug: string | null, now: Date, language: string): Promise<LocationRow[]> {
  return rows<LocationRow>(sql`
    select location.id, location.slug, location.oap_key as "oapKey", location.kind, name_in(location, ${language}) as name, location.street, location.postcode, location.city,
           location.latitude, location.longitude, location.address_verified as "addressVerified",
           location.time_zone as "timeZone", location.admission, location.admission_note as "admissionNote",
           location.note, location.fee_cents as "feeCents", location.booked_elsewhere_url as "bookedElsewhereUrl",
           location.access_needs as "accessNeeds",
           location.active and coalesce(
             location.open_until >= (${now}::timestamptz at time zone location.time_zone)::date, true
           ) as active, location.open_until::text as "openUntil", location.open_until_reason as "openUntilReason",
           location.horizon_days as "horizonDays", location.lead_minutes as "leadMinutes",
           (
             select coalesce(jsonb_agg(
               jsonb_build_object('key', service.key, 'condition', offered.condition) order by service.position
             ), '[]')
             from location_service offered
             join service on service.key = offered.service_key
             where offered.location_id = location.id
           ) as services,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'weekdays', opening.weekdays, 'kind', opening.kind, 'services', opening.services,
               'opensAt', left(opening.opens_at::text, 5), 'closesAt', left(opening.closes_at::text, 5)
             ) order by opening.opens_at, opening.id), '[]')
             from opening
             cross join lateral (select (${now}::timestamptz at time zone location.time_zone)::date as date) today
             where opening.location_id = location.id and opening.channel = 'public' and opening.retired_at is null
               and opening.every_weeks = 1 and opening.month_weeks = '{}'
               and opening.valid_from <= today.date and (opening.valid_until is null or opening.valid_until >= today.date + 6)
           ) as openings,
           (
             select coalesce(jsonb_agg(jsonb_build_object(
               'weekdays', opening.weekdays, 'kind', opening.kind, 'services', opening.services,
               'everyWeeks', opening.every_weeks, 'monthWeeks', opening.month_weeks, 'nextOn', next.date,
               'opensAt', left(opening.opens_at::text, 5), 'closesAt', left(opening.closes_at::text, 5)
             ) order by next.date, opening.opens_at, opening.id), '[]')
             from opening
             cross join lateral (
               select min(session.date) as date
               from session
               where session.location_id = location.id and session.opening_id = opening.id and session.channel = 'public'
                 and session.closed_at is null
                 and session.date >= (${now}::timestamptz at time zone location.time_zone)::date
             ) next
             where opening.location_id = location.id and opening.channel = 'public' and opening.retired_at is null
               and (opening.every_weeks > 1 or opening.month_weeks <> '{}')
               and opening.valid_until is distinct from opening.valid_from and next.date is not null
           ) as "otherOpenings"
    from location
    where ${slug}::text is null or location.slug = ${slug}
    order by location.name, location.slug`);
}
