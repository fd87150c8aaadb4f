import { getTranslations } from "next-intl/server";
import { memberTones } from "@/components/staff/member-tones";
import { roleWords } from "@/components/staff/role-words";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/lib/i18n/navigation";
import type { MemberRow } from "@/lib/staff/find-members";
import { providerSettings } from "@/lib/staff/provider-settings";
import styles from "./page.module.css";

/** Staff, one a row; on a phone each is a block. */
export async function MembersTable({ members }: { members: readonly MemberRow[] }) {
  const words = await getTranslations("staff.members");
  if (members.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words("name")}</th>
          <th scope="col">{words("rolesTitle")}</th>
          <th scope="col">{words("state")}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row key={member.id} member={member} />
        ))}
      </tbody>
    </table>
  );
}

async function Row({ member }: { member: MemberRow }) {
  const words = await getTranslations("staff.members");
  const roles = await Promise.all(member.roles.map(roleWords));
  return (
    <tr>
      <th scope="row">
        <Link className="nl-link" href={`/staff/members/${member.id}`}>
          {member.name}
        </Link>
        <span className={styles.email}>
          <bdi dir="ltr">{member.email}</bdi>
        </span>
      </th>
      <td>
        {roles.length === 0 ? (
          words("noRoles")
        ) : (
          <ul className={styles.roles}>
            {roles.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <Badge tone={memberTones[member.state]}>{words(`states.${member.state}`)}</Badge>
        {member.isProvider ? (
          <span className={styles.email}>{words("provider", { provider: providerSettings()?.name ?? "OpenID" })}</span>
        ) : null}
        {member.isDemonstration ? <span className={styles.email}>{words("demonstration")}</span> : null}
      </td>
    </tr>
  );
}
