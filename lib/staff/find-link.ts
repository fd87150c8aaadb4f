import { rows, sql } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
import { hashOfToken } from "./secret-token";

/** What a link is for: the first administrator, or a password of somebody who is known already. */
export type Link = { kind: "first" } | { kind: "password"; name: string; email: string };

/** What a link is for; null when it is not one, was used, is over, or is no longer needed. Using it is another matter. */
export async function findLink(
  token: string,
  { now, isDemo }: { now: DateTime; isDemo: boolean },
): Promise<Link | null> {
  const [found] = await rows<{ staffId: string | null; name: string | null; email: string | null }>(sql`
    select link.staff_id as "staffId", member.name, member.email
    from staff_link link
    left join staff_member member on member.id = link.staff_id
    where link.hash = ${hashOfToken(token)} and link.used_at is null and link.expires_at > ${now.toJSDate()}
      and case
        when link.staff_id is null then not exists (
          select from staff_member administrator
          where staff_is_administrator(administrator) and (${isDemo} or not administrator.is_demonstration)
        )
        else member.active and member.provider_subject is null
      end`);
  if (!found) return null;
  return found.name === null || found.email === null
    ? { kind: "first" }
    : { kind: "password", name: found.name, email: found.email };
}
