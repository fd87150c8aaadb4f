import { rows, sql } from "@/lib/db/sql";

type Asked = {
  locationId: string;
  services: readonly string[];
  minutes: readonly number[];
  days: readonly string[];
  until: string;
  needs: readonly string[];
  limit: number;
  now: Date;
};

type ElsewhereRow = {
  locationId: string;
  slug: string;
  name: string;
  city: string;
  startsAt: Date;
  timeZone: string;
};

/**
 * The first open start of each other location that everyone may use, the soonest location first.
 *
 * Index and speed: those of `waiting_times`.
 */
export async function firstStartsElsewhere(asked: Asked): Promise<ElsewhereRow[]> {
  return rows<ElsewhereRow>(sql`
    select location.id as "locationId", location.slug, location.name, location.city,
           waiting.first_at as "startsAt", location.time_zone as "timeZone"
    from waiting_times(
      ${asked.services}, ${asked.minutes}, ${asked.days}, '-infinity', ${asked.until}, ${asked.now}
    ) waiting
    join location on location.id = waiting.location_id
    where location.id <> ${asked.locationId} and location.admission = 'everyone'
      and location.access_needs @> ${asked.needs}
      and waiting.first_at is not null
    order by waiting.first_at, location.slug
    limit ${asked.limit}`);
}
