import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HelpPhone } from "@/components/appointment/help-phone";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { FindForm } from "./find-form";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "find" });
  return { title: words("pageTitle") };
}

export default async function FindPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const words = await getTranslations("find");
  const phone = words.rich("phone", { phone: () => <HelpPhone /> });

  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("intro")}</Paragraph>
      <Card>
        <FindForm
          words={{
            code: words("code"),
            codeHint: words.rich("codeHint", { code: (text) => <bdi dir="ltr">{text}</bdi> }),
            personKey: words("personKey"),
            personKeyHint: words("personKeyHint"),
            submit: words("submit"),
            errorTitle: words("errorTitle"),
            phone,
            errors: {
              code_missing: words("errors.code_missing"),
              code_format: words("errors.code_format"),
              key_missing: words("errors.key_missing"),
              key_format: words("errors.key_format"),
            },
          }}
        />
      </Card>
      <Heading level={2}>{words("lostTitle")}</Heading>
      <Paragraph>
        {words("lost")} {phone}
      </Paragraph>
      <Heading level={2}>{words("linkTitle")}</Heading>
      <Paragraph>{words("link")}</Paragraph>
      <Heading level={2}>{words("noneTitle")}</Heading>
      <Paragraph>
        <Link className="nl-link" href="/">
          {words("none")}
        </Link>
      </Paragraph>
    </Main>
  );
}
