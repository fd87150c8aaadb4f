import { rows, sql } from "@/lib/db/sql";
import type { Role } from "./policy";

/** A role as people read it: with the name of its place. */
export type NamedRole = { id: string; role: Role; place: string | null };

export type MemberRow = {
  id: string;
  name: string;
  email: string;
  /** Invited: the link has not been used yet. */
  state: "active" | "invited" | "closed";
  /** Signs in at the department's provider, which gives the roles too. */
  isProvider: boolean;
  hasTotp: boolean;
  isDemonstration: boolean;
  roles: NamedRole[];
  /** How many there are, on other pages too. */
  total: number;
};

type Wanted = { id?: string | null; search?: string; isDemo: boolean; limit: number; offset?: number };

/** Staff by name, with what they are; those whose name or address has `search` in it. */
export async function selectMembers({ id = null, search = "", isDemo, limit, offset = 0 }: Wanted) {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return rows<MemberRow>(sql`
    select member.id, member.name, member.email, member.provider_subject is not null as "isProvider",
           member.totp_confirmed_at is not null as "hasTotp", member.is_demonstration as "isDemonstration",
           case
             when not member.active then 'closed'
             when member.password_hash is null and member.provider_subject is null then 'invited'
             else 'active'
           end as state,
           (
             select coalesce(
               jsonb_agg(
                 jsonb_build_object('id', held.id, 'role', held.role, 'place', coalesce(location.name, organisation.name))
                 order by held.role, location.name, organisation.name
               ),
               '[]'
             )
             from staff_role held
             left join location on location.id = held.location_id
             left join organisation on organisation.id = held.organisation_id
             where held.staff_id = member.id
           ) as roles,
           count(*) over ()::int as total
    from staff_member member
    where (${id}::uuid is null or member.id = ${id})
      and (member.name ilike ${pattern} or member.email ilike ${pattern})
      and (${isDemo} or not member.is_demonstration)
    order by lower(member.name), member.id
    limit ${limit} offset ${offset}`);
}
