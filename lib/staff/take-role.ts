import { sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { type Author, changeMember, type MemberOutcome } from "./change-member";

/**
 * Takes a role from somebody. One that they no longer have is no change, and neither is one that the provider gives.
 *
 * Refuses: `not_there`; `last_administrator`. Throws: when the database fails; nothing is done then.
 */
export async function takeRole(
  { staffId, roleId, author }: { staffId: string; roleId: string; author: Author },
  now: DateTime,
): Promise<MemberOutcome> {
  return changeMember({ staffId, author, now }, async (member, run) => {
    if (!member.isHere) return null;
    const [taken] = await run<{ role: string; locationId: string | null; organisationId: string | null }>(sql`
      delete from staff_role where id = ${roleId} and staff_id = ${staffId}
      returning role, location_id as "locationId", organisation_id as "organisationId"`);
    if (!taken) return null;
    const isTaken = (held: typeof taken) =>
      held.role === taken.role && held.locationId === taken.locationId && held.organisationId === taken.organisationId;
    return { action: "role_taken", before: member.roles, after: member.roles.filter((held) => !isTaken(held)) };
  });
}
