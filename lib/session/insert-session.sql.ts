import { rows, sql } from "@/lib/db/sql";
import type { Channel } from "@/lib/opening/schema";
import type { SessionKind } from "@/lib/search/schema";

/** A session that no opening made. */
export type SessionByHand = {
  id: string;
  locationId: string;
  date: string;
  startsAt: Date;
  endsAt: Date;
  slotMinutes: number;
  slots: number;
  capacity: number;
  services: readonly string[];
  channel: Channel;
  kind: SessionKind;
  releasesAt: Date | null;
};

/**
 * Writes one session and its slots, unless its id is taken; says whether it did.
 *
 * One statement, so a session never stands without its slots. `run` writes it inside somebody else's transaction.
 * Raw SQL because Prisma cannot insert where missing.
 */
export async function insertSession(session: SessionByHand, run: typeof rows = rows): Promise<boolean> {
  const [result] = await run<{ isMade: boolean }>(sql`
    with made as (
      insert into session (
        id, location_id, date, starts_at, ends_at, slot_minutes, services, channel, kind, releases_at
      )
      values (
        ${session.id}, ${session.locationId}, ${session.date}, ${session.startsAt}, ${session.endsAt},
        ${session.slotMinutes}, ${session.services}, ${session.channel}, ${session.kind}, ${session.releasesAt}
      )
      on conflict (id) do nothing
      returning id, starts_at, slot_minutes
    ), slots as (
      insert into slot (session_id, starts_at, capacity)
      select made.id, made.starts_at + number * make_interval(mins => made.slot_minutes), ${session.capacity}
      from made
      cross join generate_series(0, ${session.slots}::integer - 1) number
    )
    select exists (select from made) as "isMade"`);
  return result?.isMade ?? false;
}
