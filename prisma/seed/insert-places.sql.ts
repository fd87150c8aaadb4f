import { type rows, sql } from "@/lib/db/sql";
import type { OpeningData } from "./place-data";
import type { DemonstrationPlace } from "./places";

/** A place and the id that its row gets. */
export type PlaceToInsert = DemonstrationPlace & { id: string };

/** An opening and the ids that its row gets. */
export type OpeningToInsert = OpeningData & { id: string; locationId: string; services: readonly string[] };

/** Dates on which a location is shut. */
export type ClosureToInsert = { locationId: string; startsOn: string; endsOn: string; reason: unknown };

/** Writes the locations, the closed ones too. Raw SQL because the demonstration is one transaction of the driver's own. */
export async function insertLocations(places: readonly PlaceToInsert[], run: typeof rows): Promise<void> {
  const given = places.map(({ id, location, ...place }) => ({ ...place, ...location, id }));
  await run(sql`
    insert into location (
      id, slug, oap_key, kind, name, street, postcode, city, latitude, longitude, address_verified, admission,
      admission_note, note, access_needs, horizon_days, lead_minutes, active
    )
    select id, slug, "oapKey", kind::location_kind, name, street, postcode, city, latitude, longitude, "addressVerified",
           admission::admission, "admissionNote", note, "accessNeeds", "horizonDays", "leadMinutes", active
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as place (
      id uuid, slug text, "oapKey" text, kind text, name text, street text, postcode text, city text,
      latitude double precision, longitude double precision, "addressVerified" boolean, admission text,
      "admissionNote" jsonb, note jsonb, "accessNeeds" text[], "horizonDays" integer, "leadMinutes" integer, active boolean
    )`);
}

/** Writes which location offers what. */
export async function insertLocationServices(places: readonly PlaceToInsert[], run: typeof rows): Promise<void> {
  const given = places.flatMap(({ id, location, conditions }) =>
    location.services.map((service) => ({ id, service, condition: conditions?.[service] })),
  );
  await run(sql`
    insert into location_service (location_id, service_key, condition)
    select id, service, condition
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as offer (id uuid, service text, condition jsonb)`);
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
