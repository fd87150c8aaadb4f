import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import type { Author } from "./change-member";
import type { Person } from "./schema";
import { endStaffSessions } from "./staff-session";
import { vacateDesk } from "./vacate-desk";

export type PersonOutcome = { ok: true } | { ok: false; reason: "not_there" | "email_taken" };
type Request = { staffId: string; person: Person; author: Author };

/** The constraint by which an address belongs to one account. */
const isTaken = (error: unknown) =>
  error instanceof Error && "constraint" in error && error.constraint === "staff_member_by_email";

/**
 * Mends the name and the address of a colleague's account. With another address they sign in anew: their sessions end and they
 * leave their desk, as when a role changes. The address itself is not written down.
 *
 * Two changes of one colleague wait for each other. The same again changes nothing.
 *
 * Refuses: `email_taken`; `not_there`, also for who comes from the provider, which says what they are called, and for an
 * account of the demonstration.
 * Throws: when the database fails; nothing is done then.
 */
export async function changePerson({ staffId, person, author }: Request, now: DateTime): Promise<PersonOutcome> {
  const { name, email } = person;
  try {
    return await transaction<PersonOutcome>(async ({ run }) => {
      const [was] = await run<Person>(sql`
        select name, email from staff_member
        where id = ${staffId} and provider_subject is null and not is_demonstration for update`);
      if (!was) return { ok: false, reason: "not_there" };
      const hasMoved = was.email !== email;
      if (was.name === name && !hasMoved) return { ok: true };
      await run(sql`update staff_member set name = ${name}, email = ${email} where id = ${staffId}`);
      if (hasMoved) {
        await endStaffSessions(staffId, { run }, now);
        await vacateDesk(staffId, author, run);
      }
      const [before, after] = [{ name: was.name }, { name, ...(hasMoved ? { emailChanged: true } : {}) }];
      const subject = { subjectKind: "staff_member", subjectId: staffId };
      await recordChange(author, { action: "member_changed", ...subject, before, after }, run);
      return { ok: true };
    });
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: "email_taken" };
    throw error;
  }
}
