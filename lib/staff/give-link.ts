import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import type { Author } from "./change-member";
import { makeLink } from "./make-link";

/**
 * Gives somebody a new link to set a password with, for one who was invited or has forgotten theirs; returns its secret,
 * which is kept nowhere. The present password works until the link is used.
 *
 * Refuses: `not_there`, also for a closed account and for somebody who signs in at the provider.
 * Throws: when the database fails; nothing is done then.
 */
export async function giveLink(
  { staffId, author }: { staffId: string; author: Author },
  now: DateTime,
): Promise<{ ok: true; token: string } | { ok: false; reason: "not_there" }> {
  return transaction<{ ok: true; token: string } | { ok: false; reason: "not_there" }>(async ({ run }) => {
    const found = await run(sql`
      select from staff_member
      where id = ${staffId} and active and provider_subject is null and not is_demonstration
      for update`);
    if (found.length === 0) return { ok: false, reason: "not_there" };
    const token = await makeLink(staffId, now, run);
    await recordChange(author, { action: "link_given", subjectKind: "staff_member", subjectId: staffId }, run);
    return { ok: true, token };
  });
}
