import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** A desk of a location as it is now: who sits there, and for what. */
export type DeskToday = {
  id: string;
  name: string;
  services: ServiceKey[];
  clerkId: string | null;
  clerkName: string | null;
  helps: ServiceKey[] | null;
  isPaused: boolean;
};

/** The desks of a location that are used, by name as people count. Throws when the database fails. */
export async function findDesksToday(locationId: string): Promise<DeskToday[]> {
  const found = await rows<DeskToday>(sql`
    select desk.id, desk.name, desk.services, desk_shift.clerk_id as "clerkId", desk_shift.clerk_name as "clerkName",
           desk_shift.services as helps, coalesce(desk_shift.is_paused, false) as "isPaused"
    from desk
    left join desk_shift on desk_shift.desk_id = desk.id
    where desk.location_id = ${locationId} and desk.active`);
  return found.sort((one, other) => one.name.localeCompare(other.name, "nl", { numeric: true }));
}
