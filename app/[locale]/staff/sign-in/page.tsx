import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { isDemonstration } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { demonstrationAccounts, demonstrationPassword } from "@/lib/staff/demonstration-accounts";
import styles from "./page.module.css";
import { SignInForm } from "./sign-in-form";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("signIn.title") };
}

/** Where staff sign in. */
export default async function SignInPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const { next, done } = await searchParams;
  const words = await getTranslations("staff.signIn");
  return (
    <Main title={words("title")} wide>
      {done === undefined ? null : (
        <Notice kind="ok" role="status">
          {words("signedOut")}
        </Notice>
      )}
      <div className={styles.columns}>
        <Card>
          <SignInForm
            next={typeof next === "string" ? next : ""}
            words={{
              email: words("email"),
              password: words("password"),
              code: words("code"),
              codeHint: words("codeHint"),
              submit: words("submit"),
            }}
          />
        </Card>
        {isDemonstration() ? <DemonstrationAccounts /> : null}
      </div>
    </Main>
  );
}

/** Only with the demonstration: its accounts, which open nothing anywhere else. */
async function DemonstrationAccounts() {
  const words = await getTranslations("staff");
  return (
    <Card quiet>
      <Heading level={2} look={3}>
        {words("signIn.demoTitle")}
      </Heading>
      <Paragraph>
        {words.rich("signIn.demo", { password: () => <code className={styles.code}>{demonstrationPassword}</code> })}
      </Paragraph>
      <dl className={styles.accounts}>
        {demonstrationAccounts.map(({ role, email }) => (
          <div key={role}>
            <dt>{words(`role.${role}`)}</dt>
            <dd>
              <bdi dir="ltr">
                <code className={styles.code}>{email}</code>
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
