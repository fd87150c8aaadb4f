import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: (await getTranslations({ locale, namespace: "shell.privacyPage" }))("title") };
}

export default async function PrivacyPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const words = await getTranslations("shell.privacyPage");
  const parts = ["keep", "cookies", "links"] as const;

  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("lead")}</Paragraph>
      {parts.map((part) => (
        <section key={part}>
          <Heading level={2}>{words(`${part}Title`)}</Heading>
          <Paragraph>{words(part)}</Paragraph>
        </section>
      ))}
    </Main>
  );
}
