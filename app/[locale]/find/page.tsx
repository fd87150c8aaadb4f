import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HelpPhone } from "@/components/appointment/help-phone";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { FindForm } from "./find-form";
import styles from "./page.module.css";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "find" });
  return { title: words("pageTitle") };
}

/** The way back to an appointment for somebody who has its code, its link, or neither. */
export default async function FindPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const words = await getTranslations("find");
  return (
    <Main title={words("title")} wide>
      <Paragraph lead>{words("intro")}</Paragraph>
      <div className={styles.columns}>
        <Card>
          <FormWithWords />
        </Card>
        <OtherWays />
      </div>
    </Main>
  );
}

/** The form runs in the browser too, which has no catalogue: it is given its words. */
function FormWithWords() {
  const words = useTranslations("find");
  return (
    <FindForm
      words={{
        code: words("code"),
        codeHint: words.rich("codeHint", { code: (text) => <bdi dir="ltr">{text}</bdi> }),
        personKey: words("personKey"),
        personKeyHint: words("personKeyHint"),
        submit: words("submit"),
        errorTitle: words("errorTitle"),
        phone: words.rich("phone", { phone: () => <HelpPhone /> }),
        errors: {
          code_missing: words("errors.code_missing"),
          code_format: words("errors.code_format"),
          key_missing: words("errors.key_missing"),
          key_format: words("errors.key_format"),
        },
      }}
    />
  );
}

function OtherWays() {
  const words = useTranslations("find");
  return (
    <div>
      <Heading level={2} look={3}>
        {words("lostTitle")}
      </Heading>
      <Paragraph>
        {words("lost")} {words.rich("phone", { phone: () => <HelpPhone /> })}
      </Paragraph>
      <Heading level={2} look={3}>
        {words("linkTitle")}
      </Heading>
      <Paragraph>{words("link")}</Paragraph>
      <Heading level={2} look={3}>
        {words("noneTitle")}
      </Heading>
      <Paragraph>
        <Link className="nl-link" href="/">
          {words("none")}
        </Link>
      </Paragraph>
    </div>
  );
}
