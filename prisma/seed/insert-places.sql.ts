import { type rows, sql } from "@/lib/db/sql";
/** A location as its row. */
export type LocationToInsert = {
  id: string;
  slug: string;
  oapKey: string;
  kind: string;
  name: string;
  nameEn?: string;
  street: string | null;
  postcode: string | null;
  city: string;
  latitude: number;
  longitude: number;
  addressVerified: boolean;
  admission: string;
  admissionNote?: unknown;
  note?: unknown;
  accessNeeds: readonly string[];
  horizonDays: number;
  leadMinutes: number;
  active: boolean;
};

/** A service that a location offers. */
export type OfferToInsert = { locationId: string; service: string; condition?: unknown };

/** A weekly opening as its row. */
export type OpeningToInsert = {
  id: string;
  locationId: string;
  weekdays: readonly number[];
  opensAt: string;
  closesAt: string;
  desks: number;
  slotMinutes: number;
  services: readonly string[];
  kind: string;
  releaseWaves?: unknown;
};

/** Dates on which a location is shut. */
export type ClosureToInsert = { locationId: string; startsOn: string; endsOn: string; reason: unknown };

/** Writes the locations, the closed ones too. Raw SQL because the demonstration is one transaction of the driver's own. */
export async function insertLocations(locations: readonly LocationToInsert[], run: typeof rows): Promise<void> {
  await run(sql`
    insert into location (
      id, slug, oap_key, kind, name, name_en, street, postcode, city, latitude, longitude, address_verified, admission,
      admission_note, note, access_needs, horizon_days, lead_minutes, active
    )
    select id, slug, "oapKey", kind::location_kind, name, "nameEn", street, postcode, city, latitude, longitude,
           "addressVerified", admission::admission, "admissionNote", note, "accessNeeds", "horizonDays", "leadMinutes", active
    from jsonb_to_recordset(${JSON.stringify(locations)}::jsonb) as place (
      id uuid, slug text, "oapKey" text, kind text, name text, "nameEn" text, street text, postcode text, city text,
      latitude double precision, longitude double precision, "addressVerified" boolean, admission text,
      "admissionNote" jsonb, note jsonb, "accessNeeds" text[], "horizonDays" integer, "leadMinutes" integer, active boolean
    )`);
}

/** Writes which location offers what. */
export async function insertOffers(offers: readonly OfferToInsert[], run: typeof rows): Promise<void> {
  await run(sql`
    insert into location_service (location_id, service_key, condition)
    select "locationId", service, condition
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as offer ("locationId" uuid, service text, condition jsonb)`);
}

/** Writes the weekly openings, valid from that date on. */
export async function insertOpenings(
  openings: readonly OpeningToInsert[],
  validFrom: string,
  run: typeof rows,
): Promise<void> {
  await run(sql`
    insert into opening (
      id, location_id, weekdays, opens_at, closes_at, desks, slot_minutes, services, kind, valid_from, release_waves
    )
    select id, "locationId", weekdays, "opensAt", "closesAt", desks, "slotMinutes", services, kind::opening_kind,
           ${validFrom}::date, "releaseWaves"
    from jsonb_to_recordset(${JSON.stringify(openings)}::jsonb) as hours (
      id uuid, "locationId" uuid, weekdays smallint[], "opensAt" time, "closesAt" time, desks integer,
      "slotMinutes" integer, services text[], kind text, "releaseWaves" jsonb
    )`);
}

/** Writes the closures. */
export async function insertClosures(closures: readonly ClosureToInsert[], run: typeof rows): Promise<void> {
  await run(sql`
    insert into closure (location_id, starts_on, ends_on, reason)
    select "locationId", "startsOn", "endsOn", reason
    from jsonb_to_recordset(${JSON.stringify(closures)}::jsonb) as shut (
      "locationId" uuid, "startsOn" date, "endsOn" date, reason jsonb
    )`);
}
