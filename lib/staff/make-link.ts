import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { newToken } from "./secret-token";

/** How long a link can be used by somebody who was invited, or has forgotten a password. */
export const linkHours = 72;
const firstLinkHours = 24;

/**
 * Makes a link with which one member sets a password, once, and returns its secret: it is kept nowhere. A link that they had
 * before is void.
 *
 * Units: `linkHours` from `now`. Throws: when the database fails.
 */
export async function makeLink(staffId: string, now: DateTime, run: typeof rows = rows): Promise<string> {
  const { token, hash } = newToken();
  const expiresAt = now.plus({ hours: linkHours }).toJSDate();
  await run(sql`delete from staff_link where staff_id = ${staffId}`);
  await run(sql`insert into staff_link (hash, staff_id, expires_at) values (${hash}, ${staffId}, ${expiresAt})`);
  return token;
}

/**
 * Makes a link for the first administrator while there is none who can sign in, and returns its secret; null when there is
 * one. Every process that starts makes a link of its own; the first that is used makes the others void.
 *
 * Units: 24 hours from `now`. Throws: when the database fails.
 */
export async function makeFirstLink({ now, isDemo }: { now: DateTime; isDemo: boolean }): Promise<string | null> {
  const { token, hash } = newToken();
  const expiresAt = now.plus({ hours: firstLinkHours }).toJSDate();
  const made = await rows(sql`
    insert into staff_link (hash, staff_id, expires_at)
    select ${hash}, null, ${expiresAt}
    where not exists (
      select from staff_member member
      where staff_is_administrator(member) and (${isDemo} or not is_demonstration)
    )
    returning 1`);
  return made.length > 0 ? token : null;
}
