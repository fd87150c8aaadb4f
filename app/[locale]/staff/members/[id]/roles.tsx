import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { staffFormWords } from "@/components/staff/form-words";
import { grantFields } from "@/components/staff/grant-fields";
import { roleWords } from "@/components/staff/role-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { MemberRow, NamedRole } from "@/lib/staff/find-members";
import { providerSettings } from "@/lib/staff/provider-settings";
import { giveRole, removeRole } from "../actions";
import styles from "./page.module.css";

/** What somebody may do. Roles that the provider gives are only shown. */
export async function Roles({ member }: { member: MemberRow }) {
  const words = await getTranslations("staff");
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("member.roles")}
      </Heading>
      {member.roles.length === 0 ? <Paragraph>{words("members.noRoles")}</Paragraph> : null}
      {member.roles.length > 0 ? (
        <ul className={styles.rows}>
          {member.roles.map((held) => (
            <HeldRole key={held.id} member={member} held={held} />
          ))}
        </ul>
      ) : null}
      {member.isProvider ? (
        <Paragraph soft>
          {words("member.rolesByProvider", { provider: providerSettings()?.name ?? "OpenID" })}
        </Paragraph>
      ) : (
        <>
          <Paragraph soft>{words("member.rolesEnd")}</Paragraph>
          <Disclosure summary={words("member.giveLegend")}>
            <EditForm
              action={giveRole}
              hidden={{ member: member.id }}
              look="secondary"
              groups={[{ key: "give", fields: await grantFields() }]}
              words={await staffFormWords(words("member.give"))}
            />
          </Disclosure>
        </>
      )}
    </Card>
  );
}

async function HeldRole({ member, held }: { member: MemberRow; held: NamedRole }) {
  const words = await getTranslations("staff.member");
  const role = await roleWords(held);
  return (
    <li className={styles.row}>
      <span>{role}</span>
      {member.isProvider ? null : (
        <form action={removeRole}>
          <input type="hidden" name="member" value={member.id} />
          <Button look="subtle" name="held" value={held.id} aria-label={words("takeName", { role })}>
            {words("take")}
          </Button>
        </form>
      )}
    </li>
  );
}
