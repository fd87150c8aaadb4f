import { type Change, recordChange } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import { leaveUnattendedDesks } from "./leave-unattended-desks";
import type { HeldRole } from "./policy";
import { endStaffSessions } from "./staff-session";
import { vacateDesk } from "./vacate-desk";

export type MemberRefusal = "not_there" | "last_administrator";
export type MemberOutcome = { ok: true } | { ok: false; reason: MemberRefusal };
export type Author = { id: string; name: string };

/** The constraint by which the database keeps an administrator. */
const isLastAdministrator = (error: unknown) =>
  error instanceof Error && "constraint" in error && error.constraint === "staff_keeps_an_administrator";

type Member = { id: string; name: string; active: boolean; isHere: boolean; roles: HeldRole[] };
type Work = (member: Member, run: typeof rows) => Promise<Pick<Change, "action" | "before" | "after"> | null>;

/** Reads somebody with the roles they hold, as pages and the audit write them. */
const rolesOf = (staffId: string) => sql`
  select role, location_id as "locationId", organisation_id as "organisationId"
  from staff_role where staff_id = ${staffId} order by role, location_id, organisation_id`;

/**
 * Changes one member in one transaction, and writes down what `work` says it did; nothing when that is null. Their sessions
 * end with it, and they leave a desk where they no longer work, so that nobody goes on with what they no longer have.
 *
 * Two changes of one member wait for each other.
 *
 * Refuses: `not_there`; `last_administrator` when the database would be left without one. Nothing is done then.
 * Throws: when the database fails; nothing is done then.
 */
export async function changeMember(
  { staffId, author, now }: { staffId: string; author: Author; now: DateTime },
  work: Work,
): Promise<MemberOutcome> {
  try {
    return await transaction<MemberOutcome>(async ({ run }) => {
      const [found] = await run<Omit<Member, "roles">>(sql`
        select id, name, active, provider_subject is null as "isHere"
        from staff_member where id = ${staffId} for update`);
      if (!found) return { ok: false, reason: "not_there" };
      const roles = await run<HeldRole>(rolesOf(staffId));
      const change = await work({ ...found, roles }, run);
      if (!change) return { ok: true };
      await endStaffSessions(staffId, { run }, now);
      await vacateDesk(staffId, author, run);
      await leaveUnattendedDesks({ clerkId: staffId, author }, now, run);
      await recordChange(author, { subjectKind: "staff_member", subjectId: staffId, ...change }, run);
      return { ok: true };
    });
  } catch (error) {
    if (isLastAdministrator(error)) return { ok: false, reason: "last_administrator" };
    throw error;
  }
}
