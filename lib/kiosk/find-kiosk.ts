import { rows, sql } from "@/lib/db/sql";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { hashOfToken } from "@/lib/staff/secret-token";
import type { DateTime } from "@/lib/time";

/** Where a screen stands, and whether people without an appointment get a ticket there. */
export type OwnKiosk = { place: StaffPlace; takesWalkIns: boolean };

/** The kiosk that has this secret; null when there is none, it has ended, or its location is not used any more. */
export async function findKiosk(secret: string): Promise<OwnKiosk | null> {
  const [found] = await rows<StaffPlace & { takesWalkIns: boolean }>(sql`
    select location.id, slug, location.name, time_zone as "timeZone", active, takes_walk_ins as "takesWalkIns"
    from kiosk
    join location on location.id = kiosk.location_id
    where secret_hash = ${hashOfToken(secret)} and ended_at is null and active`);
  if (!found) return null;
  const { takesWalkIns, ...place } = found;
  return { place, takesWalkIns };
}

/** Writes down that the kiosk with this secret was started; whether there is one. Throws when the database fails. */
export async function startKiosk(secret: string, now: DateTime): Promise<boolean> {
  const started = await rows(sql`
    update kiosk set started_at = ${now.toJSDate()}
    where secret_hash = ${hashOfToken(secret)} and ended_at is null
    returning id`);
  return started.length > 0;
}
