import { rows, sql } from "@/lib/db/sql";
import { readWording, type Wording } from "@/lib/wording";

/** Closed days that lie ahead; both dates are closed. */
export type ComingClosure = { id: string; startsOn: string; endsOn: string; reason: Wording | null };

/** The closures of a location, or of all, that are not over on `today` ("YYYY-MM-DD"), first one first; ten at most. */
export async function comingClosures(locationId: string, today: string): Promise<ComingClosure[]> {
  const found = await rows<Omit<ComingClosure, "reason"> & { reason: unknown }>(sql`
    select id, starts_on::text as "startsOn", ends_on::text as "endsOn", reason
    from closure
    where (location_id is null or location_id = ${locationId}) and ends_on >= ${today}::date
    order by starts_on, ends_on
    limit 10`);
  return found.map((one) => ({ ...one, reason: readWording(one.reason) }));
}
