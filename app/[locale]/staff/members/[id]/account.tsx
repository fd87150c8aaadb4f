import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { staffFormWords } from "@/components/staff/form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { MemberRow } from "@/lib/staff/find-members";
import { linkHours } from "@/lib/staff/make-link";
import { changeActive, makeMemberLink, removeSecondStep } from "../actions";
import styles from "./page.module.css";

/** Whether somebody can sign in, and what helps who has forgotten or lost something. */
export async function Account({ member }: { member: MemberRow }) {
  const words = await getTranslations("staff");
  const shown = { title: words("invite.shownAny"), text: words("invite.shownHint", { hours: linkHours }) };
  const isOpen = member.state !== "closed";
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("member.account")}
      </Heading>
      <div className={styles.deeds}>
        <EditForm
          action={makeMemberLink}
          isOver={member.isProvider || member.isDemonstration || !isOpen}
          hidden={{ member: member.id }}
          look="secondary"
          groups={[]}
          words={await staffFormWords(words("member.link"), shown)}
        />
        {member.hasTotp ? (
          <form action={removeSecondStep}>
            <Paragraph soft>{words("member.totpHint")}</Paragraph>
            <Button look="secondary" name="member" value={member.id}>
              {words("member.totp")}
            </Button>
          </form>
        ) : null}
        <form action={changeActive}>
          <input type="hidden" name="active" value={isOpen ? "no" : "yes"} />
          {isOpen ? <Paragraph soft>{words("member.closeHint")}</Paragraph> : null}
          <Button look={isOpen ? "danger" : "secondary"} name="member" value={member.id}>
            {words(isOpen ? "member.close" : "member.open")}
          </Button>
        </form>
      </div>
    </Card>
  );
}
