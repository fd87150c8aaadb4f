import { rows, sql } from "@/lib/db/sql";
import { DateTime } from "@/lib/time";

export const maxHoldExtensions = 10;
export const extensionMinutes = 5;

export type ExtendOutcome =
  | { ok: true; expiresAt: DateTime }
  | { ok: false; reason: "hold_expired" | "no_more_extensions" };

/**
 * Keeps a hold five minutes longer, at most ten times.
 *
 * Refuses: `hold_expired` when its time is over, `no_more_extensions` after the tenth.
 * Throws: when the database fails; the hold is as it was then.
 */
export async function extendHold(manageKey: string, now: DateTime): Promise<ExtendOutcome> {
  const extended = await rows<{ expiresAt: Date; isExtended: boolean }>(sql`
    with asked as (
      select party_id from appointment where manage_key = ${manageKey}
    ), extended as (
      update appointment
      set hold_expires_at = hold_expires_at + make_interval(mins => ${extensionMinutes}),
          hold_extensions = hold_extensions + 1
      where party_id = (select party_id from asked)
        and status = 'held' and hold_expires_at > ${now.toJSDate()} and hold_extensions < ${maxHoldExtensions}
      returning hold_expires_at
    )
    select hold_expires_at as "expiresAt", true as "isExtended" from extended
    union all
    select hold_expires_at, false
    from appointment
    where party_id = (select party_id from asked) and status = 'held' and hold_expires_at > ${now.toJSDate()}
      and not exists (select from extended)`);
  const [hold] = extended;
  if (!hold) return { ok: false, reason: "hold_expired" };
  if (!hold.isExtended) return { ok: false, reason: "no_more_extensions" };
  return { ok: true, expiresAt: DateTime.fromJSDate(hold.expiresAt) };
}
