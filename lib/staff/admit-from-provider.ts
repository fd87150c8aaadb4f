import { recordChange } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import type { HeldRole, Role } from "./policy";
import type { ClaimedRole } from "./provider-roles";
import { endStaffSessions } from "./staff-session";
import { vacateDesk } from "./vacate-desk";

/** Somebody whom the provider has sent; `subject` is what it will always call them. */
export type Sent = { issuer: string; subject: string; email: string | null; name: string | null; roles: ClaimedRole[] };

export const admissionRefusals = ["no_role", "no_email", "email_taken", "account_closed"] as const;
export type AdmissionRefusal = (typeof admissionRefusals)[number];
export type Admission = { ok: true; staffId: string } | { ok: false; reason: AdmissionRefusal };

type Member = { id: string; name: string; active: boolean; isNew: boolean };
type Key = { role: Role; slug: string | null };

/** The roles whose place is one of ours. */
async function knownRoles(claimed: readonly ClaimedRole[], run: typeof rows): Promise<HeldRole[]> {
  const keys: Key[] = claimed.map(({ role, place }) => ({ role, slug: place }));
  return run<HeldRole>(sql`
    select distinct key.role, location.id as "locationId", organisation.id as "organisationId"
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as key (role staff_role_name, slug text)
    left join location on location.slug = key.slug and key.role in ('clerk', 'manager')
    left join organisation on organisation.slug = key.slug and key.role = 'coordinator'
    where (location.id is not null) = (key.role in ('clerk', 'manager'))
      and (organisation.id is not null) = (key.role = 'coordinator')`);
}

/** Who this is here, made when they are new; null when somebody else has their address. */
async function memberFor(sent: Sent & { email: string }, run: typeof rows): Promise<Member | null> {
  const key = `${sent.issuer} ${sent.subject}`;
  const made = await run(sql`
    insert into staff_member (email, name, provider_subject)
    values (${sent.email.toLowerCase()}, ${sent.name ?? sent.email}, ${key})
    on conflict do nothing
    returning id`);
  const [member] = await run<Omit<Member, "isNew">>(sql`
    select id, name, active from staff_member where provider_subject = ${key} for update`);
  return member ? { ...member, isNew: made.length > 0 } : null;
}

/** Somebody's roles become those of the claims; what changes is written down, and ends their other sessions. */
async function renewRoles(
  member: Member,
  roles: readonly HeldRole[],
  { now, run }: { now: DateTime; run: typeof rows },
) {
  const wanted = JSON.stringify(roles);
  const held = sql`
    select role, location_id as "locationId", organisation_id as "organisationId"
    from staff_role where staff_id = ${member.id} order by role, location_id, organisation_id`;
  const before = await run<HeldRole>(held);
  // What the provider says holds, also for the last administrator: see `keep_an_administrator`.
  await run(sql`select set_config('loketplanner.provider_decides', 'on', true)`);
  const taken = await run(sql`
    delete from staff_role
    where staff_id = ${member.id} and not exists (
      select from jsonb_to_recordset(${wanted}::jsonb) as want (role staff_role_name, "locationId" uuid, "organisationId" uuid)
      where want.role = staff_role.role and want."locationId" is not distinct from staff_role.location_id
        and want."organisationId" is not distinct from staff_role.organisation_id
    )
    returning id`);
  const given = await run(sql`
    insert into staff_role (staff_id, role, location_id, organisation_id)
    select ${member.id}, role, "locationId", "organisationId"
    from jsonb_to_recordset(${wanted}::jsonb) as want (role staff_role_name, "locationId" uuid, "organisationId" uuid)
    on conflict do nothing
    returning id`);
  if (taken.length + given.length === 0) return;
  await endStaffSessions(member.id, { run }, now);
  await vacateDesk(member.id, { id: member.id, name: member.name }, run);
  const change = { action: "roles_renewed" as const, subjectKind: "staff_member", subjectId: member.id };
  await recordChange(
    { id: member.id, name: member.name },
    { ...change, before, after: await run<HeldRole>(held) },
    run,
  );
}

/** Name and address as the provider has them now; an address that somebody else has here is left as it was. */
async function renewPerson(staffId: string, sent: Sent & { email: string }, run: typeof rows): Promise<void> {
  await run(sql`
    update staff_member
    set name = ${sent.name ?? sent.email},
        email = case
          when exists (select from staff_member other where other.email = ${sent.email.toLowerCase()}) then email
          else ${sent.email.toLowerCase()}
        end
    where id = ${staffId}`);
}

/**
 * Lets somebody in whom the provider has sent, with the roles that its claims give and no others: new people are made,
 * those who are known get their roles anew.
 *
 * Refuses: `no_role` when no claim gives a role at a place that is there (who had one has lost it by then); `no_email`;
 * `email_taken` when an account that is kept here has the address; `account_closed` when it was closed here.
 * Throws: when the database fails; nothing is done then.
 */
export async function admitFromProvider(sent: Sent, now: DateTime): Promise<Admission> {
  const { email } = sent;
  if (!email) return { ok: false, reason: "no_email" };
  return transaction<Admission>(async ({ run, rollBack }) => {
    const roles = await knownRoles(sent.roles, run);
    const member = await memberFor({ ...sent, email }, run);
    if (!member) return { ok: false, reason: "email_taken" };
    if (!member.active) return { ok: false, reason: "account_closed" };
    // Nobody is remembered who never had a role.
    if (roles.length === 0 && member.isNew) return rollBack({ ok: false, reason: "no_role" });
    await renewRoles(member, roles, { now, run });
    if (roles.length === 0) return { ok: false, reason: "no_role" };
    await renewPerson(member.id, { ...sent, email }, run);
    return { ok: true, staffId: member.id };
  });
}
