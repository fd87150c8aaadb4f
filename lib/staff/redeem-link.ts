import { recordChange } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import { findLink } from "./find-link";
import { leaveUnattendedDesks } from "./leave-unattended-desks";
import { hashPassword } from "./password";
import { type PasswordRefusal, refusePassword } from "./refuse-password";
import { hashOfToken } from "./secret-token";
import { endStaffSessions } from "./staff-session";

export type LinkRefusal = "link_over" | "email_taken" | PasswordRefusal;
export type LinkOutcome = { ok: true; staffId: string } | { ok: false; reason: LinkRefusal };

/** Who the link is for says it themselves when they are the first administrator. */
export type Redemption = { token: string; password: string; person?: { name: string; email: string } | undefined };

type Given = { now: DateTime; isDemo: boolean };
type Spent = { staffId: string | null };

async function addFirstAdministrator(
  person: { name: string; email: string; passwordHash: string },
  { isDemo }: Given,
  run: typeof rows,
): Promise<{ staffId: string } | "link_over" | "email_taken"> {
  // The same lock as `keep_an_administrator`: of two links at once, the second finds an administrator.
  await run(sql`select pg_advisory_xact_lock(7301247)`);
  const others = await run(sql`
    select from staff_member member
    where staff_is_administrator(member) and (${isDemo} or not is_demonstration)`);
  if (others.length > 0) return "link_over";
  const [made] = await run<{ id: string }>(sql`
    insert into staff_member (email, name, password_hash) values (${person.email}, ${person.name}, ${person.passwordHash})
    on conflict do nothing
    returning id`);
  if (!made) return "email_taken";
  await run(sql`insert into staff_role (staff_id, role) values (${made.id}, 'administrator')`);
  const change = { action: "first_administrator_made" as const, subjectKind: "staff_member", subjectId: made.id };
  await recordChange({ id: made.id, name: person.name }, { ...change, after: { name: person.name } }, run);
  return { staffId: made.id };
}

async function setPassword(staffId: string, passwordHash: string, { now, run }: { now: DateTime; run: typeof rows }) {
  const [member] = await run<{ name: string }>(sql`
    update staff_member set password_hash = ${passwordHash}
    where id = ${staffId} and active and provider_subject is null
    returning name`);
  if (!member) return "link_over";
  await endStaffSessions(staffId, { run }, now);
  const change = { action: "password_set_by_link" as const, subjectKind: "staff_member", subjectId: staffId };
  const author = { id: staffId, name: member.name };
  await leaveUnattendedDesks({ clerkId: staffId, author }, now, run);
  await recordChange(author, change, run);
  return { staffId };
}

/**
 * Uses a link, once: sets the password of somebody who was invited or has forgotten theirs, and ends their sessions, or makes
 * the first administrator.
 *
 * Any number of requests may run this at once, with one link or several: one wins.
 *
 * Refuses: `link_over` when it was used, is too old or no longer needed; `email_taken`; what `refusePassword` refuses. A
 * refused link can still be used.
 * Throws: when the database fails; nothing is done then.
 */
export async function redeemLink({ token, password, person }: Redemption, given: Given): Promise<LinkOutcome> {
  const link = await findLink(token, given);
  const who = link?.kind === "password" ? link : person;
  if (!link || !who) return { ok: false, reason: "link_over" };
  const refusal = refusePassword(password, [who.name, who.email]);
  if (refusal) return { ok: false, reason: refusal };

  const passwordHash = await hashPassword(password);
  const { now } = given;
  return transaction<LinkOutcome>(async ({ run, rollBack }) => {
    const [spent] = await run<Spent>(sql`
      update staff_link set used_at = ${now.toJSDate()}
      where hash = ${hashOfToken(token)} and used_at is null and expires_at > ${now.toJSDate()}
      returning staff_id as "staffId"`);
    if (!spent) return { ok: false, reason: "link_over" };
    const done = spent.staffId
      ? await setPassword(spent.staffId, passwordHash, { now, run })
      : await addFirstAdministrator({ ...who, passwordHash }, given, run);
    if (done === "link_over" || done === "email_taken") return rollBack({ ok: false, reason: done });
    return { ok: true, staffId: done.staffId };
  });
}
