import { rows, sql } from "@/lib/db/sql";
import {
  demonstrationAccounts,
  demonstrationLocation,
  demonstrationPassword,
} from "@/lib/staff/demonstration-accounts";
import { hashPassword } from "@/lib/staff/password";

/**
 * Makes the accounts of the demonstration that are not there yet, each with its role: also in a database whose demonstration
 * was loaded before there were any. Returns how many were new. Any number of processes may run it at once.
 *
 * Throws: when the database fails; none is made then.
 */
export async function seedDemonstrationStaff(): Promise<number> {
  const passwordHash = await hashPassword(demonstrationPassword);
  const made = await rows(sql`
    with university as (
      insert into organisation (slug, name) values ('demonstratie', 'Universiteit van de demonstratie')
      on conflict (slug) do update set name = excluded.name
      returning id
    ), account as (
      select *
      from unnest(
        ${demonstrationAccounts.map(({ email }) => email)}::text[],
        ${demonstrationAccounts.map(({ name }) => name)}::text[],
        ${demonstrationAccounts.map(({ role }) => role)}::staff_role_name[]
      ) as account (email, name, role)
    ), member as (
      insert into staff_member (email, name, password_hash, is_demonstration)
      select email, name, ${passwordHash}, true from account
      where role not in ('clerk', 'manager') or exists (select from location where slug = ${demonstrationLocation})
      on conflict (email) do nothing
      returning id, email
    )
    insert into staff_role (staff_id, role, location_id, organisation_id)
    select member.id, account.role,
           case when account.role in ('clerk', 'manager') then location.id end,
           case when account.role = 'coordinator' then university.id end
    from member
    join account using (email)
    cross join university
    left join location on location.slug = ${demonstrationLocation}
    returning id`);
  return made.length;
}
