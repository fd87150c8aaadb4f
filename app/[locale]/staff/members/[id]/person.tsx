import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { staffFormWords } from "@/components/staff/form-words";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { MemberRow } from "@/lib/staff/find-members";
import { mendPerson } from "../actions";

/** What somebody is called and where they are written to, to be mended; what the provider says is mended there. */
export async function Person({ member }: { member: MemberRow }) {
  if (member.isProvider || member.isDemonstration) return null;
  const words = await getTranslations("staff");
  const { id, name, email } = member;
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("member.person")}
      </Heading>
      <Paragraph soft>{words("member.personHint")}</Paragraph>
      <EditForm
        // Anew once it is saved: an error from before is over then.
        key={`${name} ${email}`}
        action={mendPerson}
        hidden={{ member: id }}
        look="secondary"
        groups={[
          {
            key: "person",
            fields: [
              { name: "name", label: words("link.name"), kind: "text", value: [name], autoComplete: "off" },
              { name: "email", label: words("link.email"), kind: "email", value: [email], autoComplete: "off" },
            ],
          },
        ]}
        words={await staffFormWords(words("link.submit"))}
      />
    </Card>
  );
}
