import { rows, sql } from "@/lib/db/sql";

/** A kiosk as its location's staff see it. */
export type Kiosk = { id: string; name: string; takesWalkIns: boolean; startedAt: Date | null };

/** The kiosks of a location that have not ended, by name. Throws when the database fails. */
export async function findKiosks(locationId: string): Promise<Kiosk[]> {
  return rows<Kiosk>(sql`
    select id, name, takes_walk_ins as "takesWalkIns", started_at as "startedAt"
    from kiosk
    where location_id = ${locationId} and ended_at is null
    order by name, made_at`);
}
