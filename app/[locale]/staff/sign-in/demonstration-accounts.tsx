import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { demonstrationAccounts, demonstrationPassword } from "@/lib/staff/demonstration-accounts";
import { signInToDemonstration } from "./actions";
import styles from "./page.module.css";

/** Only with the demonstration: its accounts, which open nothing anywhere else, each by one press. */
export async function DemonstrationAccounts({ next }: { next: string }) {
  const words = await getTranslations("staff");
  return (
    <Card quiet>
      <Heading level={2} look={3}>
        {words("signIn.demoTitle")}
      </Heading>
      <Paragraph>{words("signIn.demo")}</Paragraph>
      <ul className={styles.accounts}>
        {demonstrationAccounts.map(({ role, email, name }) => (
          <li key={role} className={styles.account}>
            <form action={signInToDemonstration}>
              <input type="hidden" name="next" value={next} />
              <Button look="secondary" name="role" value={role} className={styles.enter}>
                <span className={styles.role}>{words(`role.${role}`)}</span>
                <span className={styles.name}>{name}</span>
              </Button>
            </form>
            <bdi dir="ltr">
              <code className={styles.code}>{email}</code>
            </bdi>
          </li>
        ))}
      </ul>
      <Paragraph soft>
        {words.rich("signIn.demoPassword", {
          password: () => <code className={styles.code}>{demonstrationPassword}</code>,
        })}
      </Paragraph>
    </Card>
  );
}
