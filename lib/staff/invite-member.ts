import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import type { Author } from "./change-member";
import { makeLink } from "./make-link";
import type { Invite } from "./schema";

export type InviteRefusal = "email_taken" | "place_not_there";
export type InviteOutcome = { ok: true; staffId: string; token: string } | { ok: false; reason: InviteRefusal };

/**
 * Makes an account with a first role, and a link with which its owner sets a password; returns the link's secret, which is
 * kept nowhere.
 *
 * Refuses: `email_taken`; `place_not_there` when the location or organisation is gone.
 * Throws: when the database fails; nothing is done then.
 */
export async function inviteMember(invite: Invite, author: Author, now: DateTime): Promise<InviteOutcome> {
  const { name, email, role, locationId, organisationId } = invite;
  return transaction<InviteOutcome>(async ({ run, rollBack }) => {
    const [member] = await run<{ id: string }>(sql`
      insert into staff_member (email, name) values (${email}, ${name})
      on conflict do nothing
      returning id`);
    if (!member) return { ok: false, reason: "email_taken" };
    const given = await run(sql`
      insert into staff_role (staff_id, role, location_id, organisation_id)
      select ${member.id}, ${role}, ${locationId}, ${organisationId}
      where (${locationId}::uuid is null or exists (select from location where id = ${locationId}))
        and (${organisationId}::uuid is null or exists (select from organisation where id = ${organisationId}))
      returning id`);
    if (given.length === 0) return rollBack({ ok: false, reason: "place_not_there" });
    const token = await makeLink(member.id, now, run);
    const after = { name, roles: [{ role, locationId, organisationId }] };
    await recordChange(
      author,
      { action: "member_invited", subjectKind: "staff_member", subjectId: member.id, after },
      run,
    );
    return { ok: true, staffId: member.id, token };
  });
}
