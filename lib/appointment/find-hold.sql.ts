import { rows, sql } from "@/lib/db/sql";

type HoldRow = {
  id: string;
  manageKey: string;
  status: "held" | "offered" | "booked" | "ended" | "cancelled" | "expired";
  expiresAt: Date | null;
  extensions: number;
  startsAt: Date;
  endsAt: Date;
  persons: number;
  extraMinutes: number;
  services: string[];
  locationId: string;
  slug: string;
  name: string;
  street: string | null;
  postcode: string | null;
  city: string;
  timeZone: string;
};

/** The appointments of the party that a manage key belongs to, in order of time. Index: manage_key, appointment_by_party. */
export async function partyOf(manageKey: string, language: string): Promise<HoldRow[]> {
  return rows<HoldRow>(sql`
    select party.party_id as id, party.manage_key as "manageKey", party.status, party.hold_expires_at as "expiresAt",
           party.hold_extensions as extensions, party.starts_at as "startsAt", party.ends_at as "endsAt",
           party.persons, party.extra_minutes as "extraMinutes", party.services,
           location.id as "locationId", location.slug, name_in(location, ${language}) as name, location.street, location.postcode,
           location.city, location.time_zone as "timeZone"
    from appointment asked
    join appointment party on party.party_id = asked.party_id
    join location on location.id = party.location_id
    where asked.manage_key = ${manageKey}
    order by party.starts_at, party.id`);
}
