import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "advice.thanks" }))("title") };
}

export default async function ThanksPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const words = await getTranslations("advice.thanks");

  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("lead")}</Paragraph>
      <Paragraph>{words("letter")}</Paragraph>
      <Paragraph>{words("existing")}</Paragraph>
      <ActionRow>
        <Link href="/" className={buttonClass("primary")}>
          {words("start")}
        </Link>
        <Link href="/find" className={buttonClass("secondary")}>
          {words("find")}
        </Link>
      </ActionRow>
    </Main>
  );
}
