import { rows, sql } from "@/lib/db/sql";
import type { DeskToday } from "./live-day";

/** The desks of a location that are used, by name as people count. Throws when the database fails. */
export async function findDesksToday(locationId: string): Promise<DeskToday[]> {
  const found = await rows<DeskToday>(sql`
    select desk.id, desk.name, desk.services, desk_shift.clerk_id as "clerkId", desk_shift.clerk_name as "clerkName",
           desk_shift.services as helps, coalesce(desk_shift.is_paused, false) as "isPaused",
           (
             select coalesce(jsonb_agg(jsonb_build_object('clerkId', clerk_id, 'byName', by_name, 'at', freed_at)), '[]')
             from desk_freed
             where desk_freed.desk_id = desk.id
           ) as freed
    from desk
    left join desk_shift on desk_shift.desk_id = desk.id
    where desk.location_id = ${locationId} and desk.active`);
  return found.sort((one, other) => one.name.localeCompare(other.name, "nl", { numeric: true }));
}
