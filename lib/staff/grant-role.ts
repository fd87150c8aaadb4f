import { sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { type Author, changeMember, type MemberOutcome } from "./change-member";
import type { HeldRole } from "./policy";

type Request = { staffId: string; role: HeldRole; author: Author };

/**
 * Gives somebody a role, at a location or for an organisation where it needs one. One that they have already is no change.
 *
 * Refuses: `not_there`, also for a place that is not there and for somebody whose roles come from the provider.
 * Throws: when the database fails; nothing is done then.
 */
export async function grantRole({ staffId, role, author }: Request, now: DateTime): Promise<MemberOutcome> {
  let isThere = true;
  const outcome = await changeMember({ staffId, author, now }, async (member, run) => {
    const given = await run(sql`
      insert into staff_role (staff_id, role, location_id, organisation_id)
      select ${staffId}, ${role.role}, location.id, organisation.id
      from (values (1)) as one (n)
      left join location on location.id = ${role.locationId}
      left join organisation on organisation.id = ${role.organisationId}
      where ${member.isHere}
        and location.id is not distinct from ${role.locationId}
        and organisation.id is not distinct from ${role.organisationId}
      on conflict do nothing
      returning id`);
    if (given.length > 0) return { action: "role_given", before: member.roles, after: [...member.roles, role] };
    isThere = member.roles.some(
      (held) =>
        held.role === role.role && held.locationId === role.locationId && held.organisationId === role.organisationId,
    );
    return null;
  });
  return isThere ? outcome : { ok: false, reason: "not_there" };
}
