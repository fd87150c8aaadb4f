import { rows, sql } from "@/lib/db/sql";
import type { Desk } from "./desk";

/** The desks of a location by name, as people count: 2 before 10. Throws when the database fails. */
export async function findDesks(locationId: string, run: typeof rows = rows): Promise<Desk[]> {
  const found = await run<Desk>(sql`
    select id, name, services, active, revision from desk where location_id = ${locationId}`);
  return found.sort((one, other) => one.name.localeCompare(other.name, "nl", { numeric: true }));
}
