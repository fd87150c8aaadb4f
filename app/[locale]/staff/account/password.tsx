import { getTranslations } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { staffFormWords } from "@/components/staff/form-words";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { changeOwnPassword } from "./actions";

/** Another password, for whoever knows the present one. */
export async function Password() {
  const words = await getTranslations("staff");
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("account.passwordTitle")}
      </Heading>
      <EditForm
        action={changeOwnPassword}
        hidden={{}}
        words={await staffFormWords(words("account.passwordSubmit"))}
        groups={[
          {
            key: "password",
            fields: [
              {
                name: "present",
                label: words("account.present"),
                kind: "password",
                value: [],
                autoComplete: "current-password",
              },
              {
                name: "next",
                label: words("account.next"),
                hint: words("link.passwordHint"),
                kind: "password",
                value: [],
                autoComplete: "new-password",
              },
            ],
          },
        ]}
      />
    </Card>
  );
}
