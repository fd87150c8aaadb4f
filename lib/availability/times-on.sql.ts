import { rows, sql } from "@/lib/db/sql";
import type { OpenTimeRow } from "./open-time";

type Asked = {
  locationId: string;
  services: readonly string[];
  minutes: readonly number[];
  days: readonly string[];
  date: string;
  now: Date;
};

/**
 * The open starts of one local date, each once, with the end of each group's visit.
 *
 * Where two sessions have the same start, it is the one that a claim would take: the earliest released.
 * Index: session_by_location_and_date, slot_open. Speed: under 1 ms.
 */
export async function openStartsOn(asked: Asked): Promise<OpenTimeRow[]> {
  return rows<OpenTimeRow>(sql`
    select distinct on (open.starts_at)
           open.starts_at as "startsAt", open.kind, location.time_zone as "timeZone",
           group_ends(open.starts_at, ${asked.minutes}, open.slot_minutes) as "groupEndsAt"
    from location
    cross join open_starts(
      ${asked.locationId}, ${asked.services}, ${asked.minutes}, ${asked.date}, ${asked.date}, ${asked.now}
    ) open
    where location.id = ${asked.locationId}
      and (${asked.days}::text[] = '{}' or open.kind::text = any (${asked.days}::text[]))
    order by open.starts_at, open.releases_at nulls first, open.session_id`);
}
