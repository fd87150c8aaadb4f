import { rows, sql } from "@/lib/db/sql";
import type { OpenTimeRow } from "./open-time";

type Asked = {
  locationId: string;
  services: readonly string[];
  minutes: readonly number[];
  days: readonly string[];
  until: string;
  around: Date;
  limit: number;
  now: Date;
};

/**
 * The open starts nearest to an instant, each once, in order of time; as near before as after counts as nearer after.
 *
 * Index: session_by_location_and_date, slot_open. Speed: as counting a whole horizon.
 */
export async function openStartsAround(asked: Asked): Promise<OpenTimeRow[]> {
  return rows<OpenTimeRow>(sql`
    with merged as (
      select distinct on (open.starts_at) open.starts_at, open.kind, open.slot_minutes
      from open_starts(
        ${asked.locationId}, ${asked.services}, ${asked.minutes}, '-infinity', ${asked.until}, ${asked.now}
      ) open
      where open.starts_at <> ${asked.around}
        and (${asked.days}::text[] = '{}' or open.kind::text = any (${asked.days}::text[]))
      order by open.starts_at, open.releases_at nulls first, open.session_id
    ), nearest as (
      select * from merged
      order by greatest(merged.starts_at - ${asked.around}, ${asked.around} - merged.starts_at), merged.starts_at desc
      limit ${asked.limit}
    )
    select nearest.starts_at as "startsAt", nearest.kind, location.time_zone as "timeZone",
           group_ends(nearest.starts_at, ${asked.minutes}, nearest.slot_minutes) as "groupEndsAt"
    from nearest
    join location on location.id = ${asked.locationId}
    order by nearest.starts_at`);
}
