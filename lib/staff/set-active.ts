import { sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { type Author, changeMember, type MemberOutcome } from "./change-member";

/**
 * Closes somebody's account, or opens it again. A closed one ends at once and cannot sign in, here or at the provider; its
 * links are void.
 *
 * Refuses: `not_there`; `last_administrator`. Throws: when the database fails; nothing is done then.
 */
export async function setActive(
  { staffId, active, author }: { staffId: string; active: boolean; author: Author },
  now: DateTime,
): Promise<MemberOutcome> {
  return changeMember({ staffId, author, now }, async (member, run) => {
    if (member.active === active) return null;
    await run(sql`update staff_member set active = ${active} where id = ${staffId}`);
    if (!active) await run(sql`delete from staff_link where staff_id = ${staffId}`);
    const action = active ? "account_opened" : "account_closed";
    return { action, before: { active: member.active }, after: { active } };
  });
}
