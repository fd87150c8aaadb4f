import { rows, sql } from "@/lib/db/sql";
import type { Channel } from "@/lib/opening/schema";

/** A session that is open at an instant for some services. */
export type SessionAt = {
  /** The opening that it was made of. */
  seriesId: string | null;
  channel: Channel;
  slotMinutes: number;
  releasesAt: Date | null;
  /** Whether one of its slots begins at the instant, and whether that has a place. */
  isStart: boolean;
  hasPlace: boolean;
};

/** The sessions of a location that have these services at an instant, whoever may book them. */
export async function sessionsAt(locationId: string, services: readonly string[], at: Date): Promise<SessionAt[]> {
  return rows<SessionAt>(sql`
    select session.series_id as "seriesId", session.channel, session.slot_minutes as "slotMinutes", session.releases_at as "releasesAt",
           slot.starts_at is not null as "isStart", coalesce(slot.is_open, false) as "hasPlace"
    from session
    left join slot on slot.session_id = session.id and slot.starts_at = ${at} and slot.capacity > 0
    where session.location_id = ${locationId} and session.closed_at is null
      and session.starts_at <= ${at} and ${at} < session.ends_at and session.services @> ${services}::text[]
    order by session.starts_at, session.id`);
}
