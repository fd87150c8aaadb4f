import { rows, sql } from "@/lib/db/sql";
import type { Wording } from "@/lib/wording";
import type { LocationValues } from "./location-form";

/** A location as staff keep it. */
export type StoredLocation = LocationValues & {
  id: string;
  slug: string;
  version: number;
  bookedElsewhereUrl: string | null;
  openUntil: string | null;
};

/** What staff say of it, without what the product keeps. */
export function locationFields(stored: StoredLocation): LocationValues {
  const { id, slug, version, bookedElsewhereUrl, openUntil, ...values } = stored;
  return values;
}

/** A location as it is kept, by its id or its slug; locked until the transaction ends when asked. */
export async function storedLocation(
  idOrSlug: string,
  run: typeof rows = rows,
  { isLocking } = { isLocking: false },
): Promise<StoredLocation | undefined> {
  if (isLocking) await run(sql`select id from location where id::text = ${idOrSlug} for update`);
  type Row = Omit<StoredLocation, "services"> & {
    services: { key: StoredLocation["services"][number]["key"]; condition: Wording | null }[];
  };
  const [found] = await run<Row>(sql`
    select location.id, slug, revision as version, booked_elsewhere_url as "bookedElsewhereUrl", open_until::text as "openUntil", kind, name,
           name_en as "nameEn", street, postcode, city, latitude, longitude, time_zone as "timeZone", admission,
           admission_note as "admissionNote", note, fee_cents as "feeCents", access_needs as "accessNeeds",
           horizon_days as "horizonDays", lead_minutes as "leadMinutes", active, day_list_email as "dayListEmail",
           (
             select coalesce(jsonb_agg(
               jsonb_build_object('key', offered.service_key, 'condition', offered.condition) order by service.position
             ), '[]')
             from location_service offered
             join service on service.key = offered.service_key
             where offered.location_id = location.id
           ) as services
    from location
    where location.id::text = ${idOrSlug} or location.slug = ${idOrSlug}`);
  return found;
}
