import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { type Holder, holderHashes } from "./holder";

type Wanted = {
  holder: Holder;
  locationId: string;
  services: readonly ServiceKey[];
  persons: number;
  startsAt: DateTime;
};

/**
 * The manage key of the oldest hold that a caller still has for a start; null when there is none.
 *
 * For callers who bring no secret: who they are and what they hold is all that is known of them.
 * Units: `startsAt` and `now` are instants.
 * Throws: when the database fails.
 */
export async function findOldestHold(wanted: Wanted, now: DateTime): Promise<string | null> {
  const [oldest] = await rows<{ manageKey: string }>(sql`
    select manage_key as "manageKey"
    from appointment
    where holder = ${holderHashes(wanted.holder).caller} and hold_expires_at > ${now.toJSDate()}
      and location_id = ${wanted.locationId} and starts_at = ${wanted.startsAt.toJSDate()}
      and persons = ${wanted.persons} and services = ${wanted.services}
    order by created_at, id
    limit 1`);
  return oldest?.manageKey ?? null;
}
